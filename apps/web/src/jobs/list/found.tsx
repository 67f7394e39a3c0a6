import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface FoundProps {
  query: { isSuccess: boolean; isPlaceholderData: boolean; hasNextPage: boolean };
  /** What was searched for. */
  about: string;
  count: number;
}

/** Says how many were found, once for each search: not as the list is read on, nor as it is read again. */
export function Found({ query: { isSuccess, isPlaceholderData, hasNextPage }, about, count }: FoundProps) {
  const { t } = useTranslation();
  const [said, setSaid] = useState({ about: '', words: '' });
  if (isSuccess && !isPlaceholderData && said.about !== about)
    setSaid({ about, words: t(hasNextPage ? 'list/foundMore' : 'list/found', { count }) });
  return (
    <p role="status" className="sr-only">
      {said.words}
    </p>
  );
}
