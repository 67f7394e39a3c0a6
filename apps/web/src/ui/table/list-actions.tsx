import { useMutation } from '@tanstack/react-query';
import { Download, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button';
import { useFaultWords } from '../fault';
import { notice } from '../notices';
import { saveAs } from '../save-as';
import { type CsvSeparator, useCsvSeparator } from './csv-separator';
import { type LiveList } from './live-pages';
import { type KeysetPage, rowsOf } from './pages';

/** As many rows as somebody may want on paper. */
const PRINTED = 2_000;

interface ListActionsProps<Page extends KeysetPage<{ id: string }>> {
  list: LiveList<Page>;
  /** Name of the file. */
  file: string;
  /** All that the filter finds, as a file. */
  download: (separator: CsvSeparator) => Promise<Blob>;
}

/** For the end of a list's title: all that the filter finds as a file for a spreadsheet, and on paper. */
export function ListActions<Page extends KeysetPage<{ id: string }>>({
  list: { query },
  file,
  download,
}: ListActionsProps<Page>) {
  const { t } = useTranslation();
  const words = useFaultWords();
  const separator = useCsvSeparator();
  const onError = (error: Error): void => notice('critical', words(error));
  const save = useMutation({
    mutationFn: () => download(separator),
    onSuccess: (content) => saveAs(content, file),
    onError,
  });
  const print = useMutation({
    mutationFn: async () => {
      let { data, hasNextPage } = query;
      while (hasNextPage && rowsOf(data).length < PRINTED)
        ({ data, hasNextPage } = await query.fetchNextPage({ throwOnError: true }));
      if (hasNextPage) notice('critical', t('list/printedFirst', { count: rowsOf(data).length }));
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
