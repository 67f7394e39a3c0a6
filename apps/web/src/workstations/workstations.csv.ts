import { type Workstation } from './workstations.queries';

const COLUMNS = [
  'key',
  'name',
  'folder',
  'type',
  'state',
  'linked',
  'ignored',
  'limit',
  'fence',
  'os',
  'version',
  'node',
  'domain',
  'host',
  'timeZone',
  'startedAt',
  'changedAt',
] as const satisfies (keyof Workstation)[];

/** A head and a line for each, in the API's own names: for programs as much as for people. */
export const workstationCsv = (rows: readonly Workstation[]) => [
  COLUMNS,
  ...rows.map((row) => COLUMNS.map((column) => row[column])),
];
