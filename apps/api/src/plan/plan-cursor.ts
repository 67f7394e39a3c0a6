import { type SortType } from '@resync/scheduler';
import { z } from 'zod';
import { instantText, intervalText } from '../routes/cursor-values.js';
import { cursor, keysetQuery } from '../routes/keyset-page.js';
import { direction } from './plan-query.js';

const VALUES: Record<SortType, z.ZodType<string>> = {
  text: z.string(),
  timestamptz: instantText,
  interval: intervalText,
};

/** How the list was sorted; that sort's value and the id of the last row of a page. */
const PlanKey = z.strictObject({
  sort: z.string().max(40),
  direction: direction(),
  value: z.string(),
  id: z.uuid(),
});
const planCursor = cursor(PlanKey);

/** The order of a list as its query names it. */
export type PlanOrder = Pick<z.output<typeof PlanKey>, 'sort' | 'direction'>;

/** The cursor behind a row of a list in that order. */
export const planCursorOf = (
  { sort, direction }: PlanOrder,
  row: { sortValue: string; id: string },
): string => planCursor.write({ sort, direction, value: row.sortValue, id: row.id });

/** The query of a list of the plan: a cursor goes on with the order that it was made in, and with no other. */
export const planQuery = <Sort extends string, Filters extends { sort: z.ZodType<Sort> } & z.ZodRawShape>(
  typeOf: (sort: Sort) => SortType,
  filters: Filters,
) => {
  const sorts: z.ZodType<Sort> = filters.sort;
  const Ordered = z.object({ sort: sorts, direction: direction(), cursor: PlanKey.optional() });
  return keysetQuery(planCursor, filters).superRefine((query, context) => {
    const { sort, direction, cursor: after } = Ordered.parse(query);
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['cursor'], message });
    if (after === undefined) return;
    if (after.sort !== sort) refuse(`is a cursor of another list: it was sorted by ${after.sort}`);
    else if (after.direction !== direction)
      refuse('is a cursor of another list: it was sorted in another direction');
    else if (!VALUES[typeOf(sort)].safeParse(after.value).success) refuse('is not a cursor of this list');
  });
};
