import { useCallback } from 'react';
import { useMeant } from './monitor-search';

/** Whether the address means this problem, as that of a notification does; then its row comes into view. */
export function useMeantProblem(fingerprint: string) {
  const isMeant = useMeant() === fingerprint;
  const show = useCallback(
    (row: HTMLElement | null) => {
      if (isMeant) row?.scrollIntoView({ block: 'center' });
    },
    [isMeant],
  );
  return { isMeant, show };
}
