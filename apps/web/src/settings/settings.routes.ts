import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute } from '../app/root.route';

const settings = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings.page'), 'SettingsPage'),
});
const child = <const Path extends string>(path: Path) => ({ getParentRoute: () => settings, path });

/** The parts as a list, on a phone; where they stand beside the page, the first of them. */
const index = createRoute({
  ...child('/'),
  component: lazyRouteComponent(() => import('./settings-index'), 'SettingsIndex'),
  beforeLoad: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's way to send on
    if (window.matchMedia('(min-width: 48rem)').matches) throw redirect({ to: '/settings/watching' });
  },
});

const parts = [
  createRoute({
    ...child('watching'),
    component: lazyRouteComponent(() => import('./watching/watching.page'), 'WatchingPage'),
  }),
  createRoute({
    ...child('connections'),
    component: lazyRouteComponent(() => import('./connections/connections.page'), 'ConnectionsPage'),
  }),
  createRoute({
    ...child('connections/new'),
    component: lazyRouteComponent(() => import('./connections/new-connection.page'), 'NewConnectionPage'),
  }),
  createRoute({
    ...child('connections/$connectionId'),
    component: lazyRouteComponent(() => import('./connections/connection.page'), 'ConnectionPage'),
  }),
  createRoute({
    ...child('connections/$connectionId/import'),
    component: lazyRouteComponent(() => import('./import/import.page'), 'ImportPage'),
  }),
  createRoute({
    ...child('users'),
    component: lazyRouteComponent(() => import('./users/users.page'), 'UsersPage'),
  }),
  createRoute({
    ...child('keys'),
    component: lazyRouteComponent(() => import('./keys/keys.page'), 'KeysPage'),
  }),
  createRoute({
    ...child('webhook'),
    component: lazyRouteComponent(() => import('./webhook/webhook.page'), 'WebhookPage'),
  }),
  createRoute({
    ...child('notifications'),
    component: lazyRouteComponent(() => import('../notifications/notifications.page'), 'NotificationsPage'),
  }),
  createRoute({
    ...child('assistant'),
    component: lazyRouteComponent(() => import('./assistant/assistant.page'), 'AssistantPage'),
  }),
  createRoute({
    ...child('account'),
    component: lazyRouteComponent(() => import('./account/account.page'), 'AccountPage'),
  }),
] as const;

export const settingsRoutes = [settings.addChildren([index, ...parts])] as const;
