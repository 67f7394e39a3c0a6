import { createRoute, createRouter } from '@tanstack/react-router';
import { firstRunRoutes } from '../first-run/first-run.routes';
import { Home } from '../first-run/home';
import { jobsRoutes } from '../jobs/jobs.routes';
import { monitorRoutes } from '../monitor/monitor.routes';
import { operationsRoutes } from '../operations/operations.routes';
import { settingsRoutes } from '../settings/settings.routes';
import { workstationsRoutes } from '../workstations/workstations.routes';
import { BrokenPage } from './broken-page';
import { rootRoute } from './root.route';

const home = createRoute({ getParentRoute: () => rootRoute, path: '/', component: Home });

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    home,
    ...monitorRoutes,
    ...jobsRoutes,
    ...workstationsRoutes,
    ...operationsRoutes,
    ...settingsRoutes,
    ...firstRunRoutes,
  ]),
  defaultErrorComponent: BrokenPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
