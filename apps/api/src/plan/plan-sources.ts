import { FRESHNESS, type WatchedConnection } from '@resync/monitoring';
import { z } from 'zod';

/** How old the stored plan of a connection is: a list of it says so beside its rows. */
const planSource = z.object({
  connectionId: z.uuid(),
  name: z.string(),
  freshness: z.enum(FRESHNESS),
  /** When what is stored was last confirmed by the scheduler. */
  lastSuccessAt: z.iso.datetime().nullable(),
});

/** The answer of a list of plan objects: a page, and how fresh each of its sources is. */
export const planPage = <Item extends z.ZodType>(item: Item, id: string) =>
  z
    .object({
      items: z.array(item),
      nextCursor: z.string().nullable(),
      asOf: z.iso.datetime(),
      sources: z.array(planSource),
    })
    .meta({ id });

/** The same beside one object. */
export const planObject = <Shape extends z.ZodRawShape>(shape: Shape, id: string) =>
  z.object({ ...shape, asOf: z.iso.datetime(), source: planSource.nullable() }).meta({ id });

export const toPlanSource = ({ id, name, freshness, standing }: WatchedConnection) => ({
  connectionId: id,
  name,
  freshness,
  lastSuccessAt: standing?.lastSuccessAt?.toISOString() ?? null,
});
