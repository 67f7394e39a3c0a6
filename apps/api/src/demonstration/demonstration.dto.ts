import { z } from 'zod';

export const DemonstrationView = z
  .object({
    /** Of the simulated scheduler that runs beside the house; null where there is none. */
    address: z.string().nullable(),
  })
  .meta({ id: 'Demonstration' });
