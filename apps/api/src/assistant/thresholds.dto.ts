import { INTENTS } from '@resync/assistant';
import { z } from 'zod';

const threshold = z.number().min(0).max(1);
const names = [...INTENTS, 'otherwise'] as const;
const each = <T extends z.ZodType>(value: T) =>
  Object.fromEntries(names.map((name) => [name, value])) as Record<(typeof names)[number], T>;

/** A probability for an intent; `otherwise` is for those without one of their own. */
export const ThresholdsView = z
  .object({ ...each(threshold.optional()), otherwise: threshold })
  .meta({ id: 'IntentThresholds' });

/** What is left out stays; null takes the house's own again. */
export const ChangeThresholds = z
  .strictObject(each(threshold.nullable().optional()))
  .refine((changes) => Object.keys(changes).length > 0, 'there is nothing to change')
  .meta({ id: 'ChangeIntentThresholds' });
