import { configSection } from '@resync/platform';
import { z } from 'zod';

/** How the simulated scheduler that runs beside the house is reached. */
export interface SimulatorAccess {
  address: string;
  user: string;
  password: string;
}

/** What the seed and the api read alike. */
export const simulatorVariables = {
  /** The scheduler of the demonstration, as a connection is told it; there is none when it is not set. */
  SIMULATOR_URL: z.url({ protocol: /^https?$/ }).optional(),
  SIMULATOR_USER: z.string().optional(),
  SIMULATOR_PASSWORD: z.string().optional(),
};
const shape = z.object(simulatorVariables);

export const simulatorOf = (v: z.output<typeof shape>): SimulatorAccess | undefined =>
  v.SIMULATOR_URL
    ? { address: v.SIMULATOR_URL, user: v.SIMULATOR_USER ?? '', password: v.SIMULATOR_PASSWORD ?? '' }
    : undefined;

export const demonstrationConfig = configSection('demonstration', shape, (v) => ({
  simulator: simulatorOf(v),
}));
