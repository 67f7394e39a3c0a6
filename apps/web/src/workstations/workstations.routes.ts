import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root.route';
import { periodIn, workstationFilterIn } from './workstation-search';

export const workstationsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/workstations',
    validateSearch: workstationFilterIn,
    component: lazyRouteComponent(() => import('./workstations.page'), 'WorkstationsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/workstations/$id',
    validateSearch: periodIn,
    component: lazyRouteComponent(() => import('./workstation.page'), 'WorkstationPage'),
  }),
] as const;
