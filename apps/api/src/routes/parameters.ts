import { z } from 'zod';

/** `@Param({ schema: IdParameter }) { id }` of a route `…/:id`. */
export const IdParameter = z.strictObject({ id: z.uuid() });
