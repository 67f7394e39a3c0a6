import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { oneOf, said, textIn } from '../app/search-params';
import { CATEGORIES, type EventChoice, LEAST_SEVERITIES } from './timeline.rules';

/** What the address of the monitor says. */
export type MonitorSearch = Partial<{
  /** Fingerprint of the problem that a notification led to. */
  problem: string;
  /** As a wall screen has it. */
  wall: true;
}> &
  Partial<EventChoice>;

export const readMonitorSearch = (search: Record<string, unknown>): MonitorSearch =>
  said({
    problem: textIn(search, 'problem'),
    wall: search['wall'] === true || undefined,
    severity: oneOf(search, 'severity', LEAST_SEVERITIES),
    category: oneOf(search, 'category', CATEGORIES),
    object: textIn(search, 'object'),
  });

const monitor = getRouteApi('/tws-monitor');

/** What of the timeline the reader wants to see, as the address has it. */
export function useEventChoice() {
  const { severity = 'any', category = 'any', object = '' } = monitor.useSearch();
  const navigate = monitor.useNavigate();
  const choice = useMemo<EventChoice>(() => ({ severity, category, object }), [severity, category, object]);
  /** `replace`: no new step of the browser's history, as while one types. */
  const choose = (patch: Partial<EventChoice>, replace = false): void =>
    void navigate({
      search: (old) => readMonitorSearch(chosen({ ...old, ...patch })),
      replace,
      resetScroll: false,
    });
  return { choice, choose, isFiltered: severity !== 'any' || category !== 'any' || object !== '' };
}

/** What is chosen anyway is not said. */
const chosen = (search: MonitorSearch): Record<string, unknown> => ({
  ...search,
  ...(search.severity === 'any' && { severity: undefined }),
  ...(search.category === 'any' && { category: undefined }),
});

/** Whether the page is a wall screen, and the way there and back. */
export function useWall() {
  const wall = monitor.useSearch({ select: (search) => search.wall === true });
  const navigate = monitor.useNavigate();
  const show = (next: boolean): void =>
    void navigate({ search: (old) => ({ ...old, wall: next || undefined }), replace: true });
  return { wall, show };
}

/** Fingerprint of the problem that the address means. */
export const useMeant = (): string | undefined => monitor.useSearch({ select: ({ problem }) => problem });
