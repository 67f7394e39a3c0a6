import { createRootRoute } from '@tanstack/react-router';
import { NoSuchPage } from './no-such-page';
import { Shell } from './shell';

/** What every page stands in. */
export const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NoSuchPage });
