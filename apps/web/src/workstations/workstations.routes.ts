import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root.route';

export const workstationsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/workstations',
    component: lazyRouteComponent(() => import('./workstations.page'), 'WorkstationsPage'),
  }),
] as const;
