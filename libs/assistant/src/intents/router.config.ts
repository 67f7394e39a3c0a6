import { configSection } from '@resync/platform';
import { z } from 'zod';

export const routerConfig = configSection(
  'router',
  /** Directory of the router that goes with the encoder of MODEL_DIR; relative to the working directory. */
  z.object({ ROUTER_DIR: z.string().default('models/resync-intents-v1') }),
  (v) => ({ directory: v.ROUTER_DIR }),
);

export interface RouterConfig {
  directory: string;
}
