import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../app/root.route';
import { readMonitorSearch } from './monitor-search';
import { MonitorPage } from './monitor.page';

export const monitorRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/tws-monitor',
    component: MonitorPage,
    validateSearch: readMonitorSearch,
  }),
] as const;
