import { type SchedulerHttp } from '../http/scheduler-http.js';
import { AnswerTooLarge, BadAnswer } from '../connector.errors.js';
import { pageAnswer } from './answer-limits.rules.js';
import { type PlanList } from './oql.rules.js';
import { pageSchema } from './v2.schemas.js';

/** How much of each row is asked for (header `scope`, jobs and streams only). */
export type RowScope = 'WHOLE' | 'WHOLE_NO_DEPENDENCIES' | 'WHOLE_NO_JOB_DEFINITIONS_AND_NO_DEPENDENCIES';

export interface Listing {
  list: PlanList;
  oql: string;
  scope: RowScope | null;
  pageSize: number;
}

export interface RawPage {
  rows: unknown[];
  /** Of the whole listing, as this answer tells it; null when the engine gives none. */
  count: number | null;
  /** Rows that were asked for: less than the listing's where so many were too large. */
  pageSize: number;
  /** For messages: `page 3 of job`. */
  where: string;
}

/**
 * All pages of a listing in order; the next one is already on its way while the caller works on this one.
 * It goes on from the rows that came, so that an engine that gives fewer than asked loses nothing, and ends only when
 * the count is reached, or, without a count, when a page is empty. An empty page before that is a `BadAnswer`. Rows that
 * are too large together are asked for with half as many, and the pages after them too: jobs that are repeated often
 * stand beside each other. `AnswerTooLarge` when one row alone is.
 */
export async function* planPages(http: SchedulerHttp, listing: Listing): AsyncGenerator<RawPage> {
  let offset = 0;
  let coming = fetchPage(http, listing, offset, 1);
  for (let number = 1; ; number++) {
    const page = await coming;
    if (page.rows.length === 0) {
      if (page.count !== null && page.count > offset)
        throw new BadAnswer(page.where, `no rows after ${offset}, although ${page.count} were promised`);
      if (number === 1) yield page;
      return;
    }
    offset += page.rows.length;
    const isLast = page.count !== null && offset >= page.count;
    if (!isLast) coming = fetchPage(http, { ...listing, pageSize: page.pageSize }, offset, number + 1);
    yield page;
    if (isLast) return;
  }
}

/** The smallest page there is: tells plan id and count. */
export const probe = (http: SchedulerHttp, listing: Listing): Promise<RawPage> =>
  fetchPage(http, { ...listing, pageSize: 1 }, 0, 1);

function fetchPage(http: SchedulerHttp, listing: Listing, offset: number, number: number): Promise<RawPage> {
  const page = inHalves(listing, (smaller) => askForPage(http, smaller, offset, number));
  page.catch(() => undefined); // the caller may have left before it came
  return page;
}

async function inHalves(listing: Listing, ask: (listing: Listing) => Promise<RawPage>): Promise<RawPage> {
  try {
    return await ask(listing);
  } catch (error) {
    if (!(error instanceof AnswerTooLarge) || listing.pageSize === 1) throw error;
    return inHalves({ ...listing, pageSize: Math.floor(listing.pageSize / 2) }, ask);
  }
}

async function askForPage(
  http: SchedulerHttp,
  { list, oql, scope, pageSize }: Listing,
  offset: number,
  number: number,
): Promise<RawPage> {
  const where = `page ${number} of ${list}`;
  const ask = {
    path: `/api/v2/plan/${list}`,
    query: { limit: pageSize, offset, oql },
    headers: { 'include-count': 'true', ...(scope ? { scope } : {}) },
    what: where,
  };
  const read = pageSchema.safeParse(await http.json(ask, pageAnswer(pageSize)));
  if (!read.success) throw new BadAnswer(where, 'it is no list with results', { cause: read.error });
  return { rows: read.data.results, count: read.data.count ?? null, pageSize, where };
}
