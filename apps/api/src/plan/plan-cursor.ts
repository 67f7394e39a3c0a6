import { type PlanCursor, type SortType } from '@resync/scheduler';
import { z } from 'zod';
import { instantText, intervalText } from '../routes/cursor-values.js';
import { cursor, keysetQuery } from '../routes/keyset-page.js';

const VALUES: Record<SortType, z.ZodType<string>> = {
  text: z.string(),
  timestamptz: instantText,
  interval: intervalText,
};

/** What the list was sorted by; that sort's value and the id of the last row of a page. */
const planCursor = cursor(z.strictObject({ sort: z.string().max(40), value: z.string(), id: z.uuid() }));

/** The cursor behind a row of a list with that `sort`. */
export const planCursorOf = (sort: string, row: { sortValue: string; id: string }): string =>
  planCursor.write({ sort, value: row.sortValue, id: row.id });

interface Sorted<Sort> {
  sort: Sort;
  cursor?: (PlanCursor & { sort: string }) | undefined;
}

/** The query of a list of the plan: a cursor goes on with the order that it was made in, and with no other. */
export const planQuery = <Sort extends string, Filters extends { sort: z.ZodType<Sort> } & z.ZodRawShape>(
  typeOf: (sort: Sort) => SortType,
  filters: Filters,
) =>
  keysetQuery(planCursor, filters).superRefine((query, context) => {
    const { sort, cursor: after } = query as unknown as Sorted<Sort>;
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['cursor'], message });
    if (after === undefined) return;
    if (after.sort !== sort) refuse(`is a cursor of another list: it was sorted by ${after.sort}`);
    else if (!VALUES[typeOf(sort)].safeParse(after.value).success) refuse('is not a cursor of this list');
  });
