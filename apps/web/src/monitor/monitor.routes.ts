import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../app/root.route';
import { MonitorPage } from './monitor.page';

export const monitorRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/tws-monitor', component: MonitorPage }),
] as const;
