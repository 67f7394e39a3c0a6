import { type Source } from '../../ui/sources';
import { type KeysetPage } from '../../ui/table/pages';

/** A page of plan objects, and how old what it shows is. */
export interface PlanPage<Row> extends KeysetPage<Row> {
  asOf: string;
  sources: Source[];
}

/** The one that was read last: pages in view are read more often than others. */
export const newestOf = <Page extends { asOf: string }>(pages: readonly Page[]): Page | undefined =>
  pages.reduce<Page | undefined>(
    (newest, page) => (newest && newest.asOf >= page.asOf ? newest : page),
    undefined,
  );
