import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { rootRoute } from '../app/root.route';
import { MonitorPage } from './monitor.page';

export const monitorRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/tws-monitor',
    component: MonitorPage,
    /** Fingerprint of the problem that a notification led to. */
    validateSearch: z.object({ problem: z.catch(z.optional(z.string()), undefined) }),
  }),
] as const;
