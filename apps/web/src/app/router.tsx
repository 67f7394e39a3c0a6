import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { jobsRoutes } from '../jobs/jobs.routes';
import { monitorRoutes } from '../monitor/monitor.routes';
import { notificationsRoutes } from '../notifications/notifications.routes';
import { operationsRoutes } from '../operations/operations.routes';
import { settingsRoutes } from '../settings/settings.routes';
import { workstationsRoutes } from '../workstations/workstations.routes';
import { rootRoute } from './root.route';

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's way to send on
    throw redirect({ to: '/tws-monitor' });
  },
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    home,
    ...monitorRoutes,
    ...jobsRoutes,
    ...workstationsRoutes,
    ...operationsRoutes,
    ...settingsRoutes,
    ...notificationsRoutes,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
