import { oneOf, said, textIn } from '../app/search-params';

export const WORKSTATION_STATES = ['offline', 'unlinked', 'quiet', 'online'] as const;
export type WorkstationState = (typeof WORKSTATION_STATES)[number];

/** What the engine knows; others can be filtered for by the address. */
export const WORKSTATION_TYPES = [
  'MANAGER',
  'FTA',
  'AGENT',
  'S-AGENT',
  'X-AGENT',
  'WORKLOAD_BROKER',
  'BROKER',
  'DOMAIN_MANAGER',
  'POOL',
  'D-POOL',
  'REM-ENG',
] as const;

/** What the reader of the list chose. */
export interface WorkstationFilter {
  q?: string | undefined;
  state?: WorkstationState | undefined;
  type?: string | undefined;
  connection?: string | undefined;
  /** The worst first when it is not said. */
  sort?: 'key' | undefined;
  /** Ascending when it is not said. */
  direction?: 'desc' | undefined;
}

export const workstationFilterIn = (search: Record<string, unknown>): WorkstationFilter =>
  said({
    q: textIn(search, 'q'),
    state: oneOf(search, 'state', WORKSTATION_STATES),
    type: textIn(search, 'type'),
    connection: textIn(search, 'connection'),
    sort: oneOf(search, 'sort', ['key']),
    direction: oneOf(search, 'direction', ['desc']),
  });

export const PERIODS = ['day', 'week'] as const;
export type Period = (typeof PERIODS)[number];

/** How far back the state is shown; a day when it is not said. */
export const periodIn = (search: Record<string, unknown>): { period?: 'week' | undefined } =>
  said({ period: oneOf(search, 'period', ['week']) });

/** The order after a title was chosen: another column ascending, the same one turned round. */
export function nextOrder(
  { sort, direction }: WorkstationFilter,
  chosen: 'key' | 'state',
): Pick<WorkstationFilter, 'sort' | 'direction'> {
  const same = chosen === (sort ?? 'state');
  return {
    sort: chosen === 'key' ? chosen : undefined,
    direction: same && direction === undefined ? 'desc' : undefined,
  };
}

/** Any part of the name, unless the reader wrote a pattern. */
export const patternOf = (text: string): string => (/[*?]/.test(text) ? text : `*${text}*`);
