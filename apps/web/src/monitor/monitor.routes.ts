import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../app/root.route';
import { MonitorPage } from './monitor.page';

export const monitorRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/tws-monitor',
    component: MonitorPage,
    /** Fingerprint of the problem that a notification led to. */
    validateSearch: ({ problem }: Record<string, unknown>): { problem?: string } =>
      typeof problem === 'string' ? { problem } : {},
  }),
] as const;
