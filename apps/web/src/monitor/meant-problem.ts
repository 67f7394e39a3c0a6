import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';

const monitor = getRouteApi('/tws-monitor');

/** Whether the address means this problem, as that of a notification does; then its row comes into view. */
export function useMeantProblem(fingerprint: string) {
  const isMeant = monitor.useSearch({ select: ({ problem }) => problem === fingerprint });
  const show = useCallback(
    (row: HTMLElement | null) => {
      if (isMeant) row?.scrollIntoView({ block: 'center' });
    },
    [isMeant],
  );
  return { isMeant, show };
}
