import { useMutation } from '@tanstack/react-query';
import { Download, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { useFaultWords } from '../../ui/fault';
import { notice } from '../../ui/notices';
import { saveAs } from '../save-as';
import { type LiveList } from '../../ui/table/live-pages';
import { type PlanPage } from './plan-page';

/** As many rows as somebody may want on paper. */
const PRINTED = 2_000;

interface ListActionsProps<Row extends { id: string }> {
  list: LiveList<PlanPage<Row>>;
  /** Name of the file. */
  file: string;
  /** All that the filter finds, as a file. */
  download: () => Promise<Blob>;
}

/** What can be done with a list as it is filtered: take it to a spreadsheet, put it on paper. */
export function ListActions<Row extends { id: string }>({ list, file, download }: ListActionsProps<Row>) {
  const { t } = useTranslation();
  const words = useFaultWords();
  const onError = (error: Error): void => notice('critical', words(error));
  const save = useMutation({
    mutationFn: download,
    onSuccess: (content) => saveAs(content, file),
    onError,
  });
  const print = useMutation({
    mutationFn: async () => {
      let { data, hasNextPage } = list.query;
      while (hasNextPage && (data?.pages.length ?? 0) * 100 < PRINTED)
        ({ data, hasNextPage } = await list.query.fetchNextPage({ throwOnError: true }));
      if (hasNextPage) notice('critical', t('jobs/list/printedFirst', { count: PRINTED }));
    },
    // after the rows are in the page
    onSuccess: () => setTimeout(() => window.print()),
    onError,
  });
  return (
    <>
      <Button kind="plain" disabled={save.isPending} onClick={() => save.mutate()}>
        <Download aria-hidden className="size-4" />
        {t('list/export')}
      </Button>
      <Button
        kind="plain"
        className="max-md:hidden"
        disabled={print.isPending}
        onClick={() => print.mutate()}
      >
        <Printer aria-hidden className="size-4" />
        {t('list/print')}
      </Button>
    </>
  );
}
