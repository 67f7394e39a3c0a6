import { type PlanCursor } from '@resync/scheduler';
import { z } from 'zod';

/** Where the rows behind `last` begin; without it, with the first. */
export const behind = (last: { sortValue: string; id: string } | undefined): PlanCursor | undefined =>
  last && { value: last.sortValue, id: last.id };

/** What a row is without its sort value. */
export const unsorted = <Row extends { sortValue: string }>({
  sortValue: _,
  ...row
}: Row): Omit<Row, 'sortValue'> => row;

/** One value, or the parameter repeated. */
export const several = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item).min(1).max(30), item.transform((one) => [one])]);

/** `*` any run of characters, `?` any one; case does not matter. */
export const pattern = () => z.string().min(1).max(300);

export const yesOrNo = () => z.stringbool({ truthy: ['true'], falsy: ['false'] });

/** An instant, as `Date`. */
const instantOf = () => z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** When it was scheduled and when it started: from is inclusive, to exclusive. */
export const timeFilters = {
  scheduledFrom: instantOf().optional(),
  scheduledTo: instantOf().optional(),
  startedFrom: instantOf().optional(),
  startedTo: instantOf().optional(),
};

type Times = Partial<Record<keyof typeof timeFilters, Date | undefined>>;

export const timesOf = ({ scheduledFrom, scheduledTo, startedFrom, startedTo }: Times) => ({
  scheduled: { from: scheduledFrom, to: scheduledTo },
  started: { from: startedFrom, to: startedTo },
});

/** Against the order that is natural for what is sorted by. */
export const direction = () => z.enum(['asc', 'desc']).optional();
