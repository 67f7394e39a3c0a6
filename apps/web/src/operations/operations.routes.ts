import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root.route';
import { auditFilterIn, deliveryFilterIn, monitorChoiceIn, operationFilterIn } from './operations-search';

export const operationsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/operations',
    validateSearch: operationFilterIn,
    component: lazyRouteComponent(() => import('./long-jobs/operations.page'), 'OperationsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/operations/$id',
    component: lazyRouteComponent(() => import('./long-jobs/operation.page'), 'OperationPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/operations/schedules',
    component: lazyRouteComponent(() => import('./schedules/schedules.page'), 'SchedulesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/operations/monitors',
    validateSearch: monitorChoiceIn,
    component: lazyRouteComponent(() => import('./monitors/monitors.page'), 'MonitorsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/operations/deliveries',
    validateSearch: deliveryFilterIn,
    component: lazyRouteComponent(() => import('./deliveries/deliveries.page'), 'DeliveriesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/operations/deliveries/$id',
    component: lazyRouteComponent(() => import('./deliveries/delivery.page'), 'DeliveryPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/operations/audit',
    validateSearch: auditFilterIn,
    component: lazyRouteComponent(() => import('./audit/audit.page'), 'AuditPage'),
  }),
] as const;
