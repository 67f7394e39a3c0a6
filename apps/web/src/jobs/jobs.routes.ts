import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root.route';
import { JOB_SORTS, JOB_STATUSES, parsePlanSearch, STREAM_SORTS, STREAM_STATUSES } from './list/plan-search';

export const jobsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/jobs',
    validateSearch: (raw: Record<string, unknown>) =>
      parsePlanSearch(raw, { statuses: JOB_STATUSES, sorts: JOB_SORTS }),
    component: lazyRouteComponent(() => import('./jobs.page'), 'JobsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/jobs/$id',
    component: lazyRouteComponent(() => import('./job.page'), 'JobPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/streams',
    validateSearch: (raw: Record<string, unknown>) =>
      parsePlanSearch(raw, { statuses: STREAM_STATUSES, sorts: STREAM_SORTS }),
    component: lazyRouteComponent(() => import('./streams.page'), 'StreamsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/streams/$id',
    validateSearch: (raw: Record<string, unknown>) =>
      parsePlanSearch(raw, { statuses: JOB_STATUSES, sorts: JOB_SORTS }),
    component: lazyRouteComponent(() => import('./stream.page'), 'StreamPage'),
  }),
] as const;
