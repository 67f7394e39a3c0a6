import { type UseQueryResult } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { useFaultWords } from './fault';
import { Skeleton } from './panel';

interface LoadedProps<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  /** Lines of the skeleton, as high as what comes. */
  lines?: number;
  children: (data: T) => ReactNode;
}

/** What a query brought; its shape while it is on the way, and words with a button when it failed. */
export function Loaded<T>({ query, lines = 6, children }: LoadedProps<T>) {
  const { t } = useTranslation();
  const words = useFaultWords();
  // what was read before is shown on when reading it again fails: the live badge says that it is old
  if (query.data !== undefined) return children(query.data);
  if (!query.error) return <Skeleton lines={lines} />;
  return (
    <div role="alert" className="flex flex-col items-start gap-3 p-4 text-sm">
      {words(query.error)}
      <Button kind="plain" onClick={() => void query.refetch()}>
        {t('fault/again')}
      </Button>
    </div>
  );
}
