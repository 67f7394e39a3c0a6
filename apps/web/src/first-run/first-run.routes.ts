import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root.route';

export interface FirstRunSearch {
  /** What was chosen to connect. */
  with?: 'simulator' | 'own';
  /** The connection whose first poll is watched. */
  connection?: string;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const firstRunRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/first-run',
    component: lazyRouteComponent(() => import('./first-run.page'), 'FirstRunPage'),
    validateSearch: (search): FirstRunSearch => {
      const chosen = search.with === 'simulator' || search.with === 'own' ? search.with : undefined;
      const connection = text(search.connection);
      return { ...(chosen && { with: chosen }), ...(connection && { connection }) };
    },
  }),
] as const;
