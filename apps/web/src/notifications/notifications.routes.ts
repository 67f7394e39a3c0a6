import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root.route';

export const notificationsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/settings/notifications',
    component: lazyRouteComponent(() => import('./notifications.page'), 'NotificationsPage'),
  }),
] as const;
