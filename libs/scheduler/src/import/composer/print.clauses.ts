import type {
  Dependencies,
  Follows,
  MatchingCriteria,
  TimeOfDay,
  TimeRestrictions,
} from './composer.model.js';
import { quoteText } from './composer.text.js';
import { formatPath, formatScopedPath } from './names.grammar.js';
import { GO, HI } from './priority.grammar.js';

export const clause = (keyword: string, value: string | number | undefined) =>
  value === undefined ? [] : [`${keyword} ${value}`];

export const quoted = (keyword: string, value: string | undefined) =>
  value === undefined ? [] : [`${keyword} ${quoteText(value)}`];

export const flag = (keyword: string, value: boolean | undefined) => (value ? [keyword] : []);

/** `2025-12-31` as `12/31/2025`. */
export function isoToComposerDate(date: string): string {
  return `${date.slice(5, 7)}/${date.slice(8)}/${date.slice(0, 4)}`;
}

/** Minutes as `hhmm`, with more digits for the hours where needed. */
export function printDuration(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}`;
}

const printDays = (days: number) => (days === 0 ? '' : ` ${days > 0 ? '+' : '-'}${Math.abs(days)} DAYS`);

export function printTimeOfDay({ minutes, days, timeZone }: TimeOfDay): string {
  return `${printDuration(minutes)}${timeZone ? ` TZ ${timeZone}` : ''}${printDays(days)}`;
}

export function printTimes(times: TimeRestrictions): string[] {
  const time = (value: TimeOfDay | undefined) => value && printTimeOfDay(value);
  return [
    ...clause('AT', time(times.at)),
    ...clause('SCHEDTIME', time(times.schedTime)),
    ...clause('UNTIL', time(times.until)),
    ...clause('JSUNTIL', time(times.streamUntil)),
    ...clause('ONUNTIL', times.onUntil),
    ...clause('DEADLINE', time(times.deadline)),
    ...flag('ONLATE KILL', times.onLateKill),
    ...clause('EVERY', times.everyMinutes === undefined ? undefined : printDuration(times.everyMinutes)),
    ...clause('EVERYENDTIME', time(times.everyEnd)),
  ];
}

export function printPriority(priority: number | undefined): string | undefined {
  if (priority === undefined) return undefined;
  return priority === HI ? 'HI' : priority === GO ? 'GO' : String(priority);
}

export function printCriteria(criteria: MatchingCriteria): string {
  const offset = (minutes: number) => `${minutes < 0 ? '-' : '+'}${printDuration(Math.abs(minutes))}`;
  switch (criteria.kind) {
    case 'previous':
      return 'PREVIOUS';
    case 'sameDay':
      return 'SAMEDAY';
    case 'relative':
      return `RELATIVE FROM ${offset(criteria.fromMinutes)} TO ${offset(criteria.toMinutes)}`;
    case 'absolute':
      return `FROM ${printTimeOfDay(criteria.from)} TO ${printTimeOfDay(criteria.to)}`;
  }
}

function printFollows({ networkAgent, stream, job, criteria, conditions }: Follows): string {
  const target = networkAgent
    ? `${networkAgent}::${quoteText(stream?.name ?? '')}`
    : stream
      ? `${formatScopedPath(stream)}.${job ?? '@'}`
      : job;
  const when = criteria ? ` ${printCriteria(criteria)}` : '';
  return `FOLLOWS ${target}${when}${conditions.length ? ` IF ${conditions.join(' | ')}` : ''}`;
}

/** `workstation#"file"`. */
export function printFile({ workstation, file }: Dependencies['opens'][number]): string {
  return `${workstation ? `${formatPath(workstation)}#` : ''}${quoteText(file)}`;
}

export function printDependencies({ follows, needs, opens, prompts, joins }: Dependencies): string[] {
  return [
    ...follows.map(printFollows),
    ...needs.map((need) => `NEEDS ${need.quantity} ${formatScopedPath(need)}`),
    ...opens.map((file) => {
      return `OPENS ${printFile(file)}${file.qualifier === undefined ? '' : ` (${file.qualifier})`}`;
    }),
    ...prompts.map((prompt) => {
      return `PROMPT ${prompt.kind === 'adHoc' ? quoteText(prompt.text) : formatPath(prompt.prompt)}`;
    }),
    ...joins.flatMap((join) => [
      `JOIN ${join.name} ${join.quantity} OF`,
      ...quoted('DESCRIPTION', join.description),
      ...join.follows.map(printFollows),
      'ENDJOIN',
    ]),
  ];
}
