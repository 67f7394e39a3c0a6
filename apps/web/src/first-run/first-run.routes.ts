import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root.route';
import { oneOf, said, textIn } from '../app/search-params';

export interface FirstRunSearch {
  /** What was chosen to connect. */
  with?: 'simulator' | 'own';
  /** The connection whose first poll is watched. */
  connection?: string;
}

export const firstRunRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/first-run',
    component: lazyRouteComponent(() => import('./first-run.page'), 'FirstRunPage'),
    validateSearch: (search): FirstRunSearch =>
      said({ with: oneOf(search, 'with', ['simulator', 'own']), connection: textIn(search, 'connection') }),
  }),
] as const;
