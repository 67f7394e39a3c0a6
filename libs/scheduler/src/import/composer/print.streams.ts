import type {
  DurationLimit,
  FreeDays,
  RunCycle,
  RunCycleGroupDefinition,
  RunCycleWhen,
  StartCondition,
  StreamDefinition,
  StreamJob,
} from './composer.model.js';
import { quoteText } from './composer.text.js';
import { formatPath, formatScopedPath } from './names.grammar.js';
import {
  clause,
  flag,
  isoToComposerDate,
  printCriteria,
  printDependencies,
  printDuration,
  printFile,
  printPriority,
  printTimes,
  quoted,
} from './print.clauses.js';
import { printJobClauses } from './print.jobs.js';

const START_KINDS = { fileCreated: 'FILECREATED', fileModified: 'FILEMODIFIED' } as const;
const FREE_DAY_RULES = { none: '', ignore: ' FDIGNORE', next: ' FDNEXT', previous: ' FDPREV' } as const;

export function printStream(stream: StreamDefinition): string[] {
  return [
    `SCHEDULE ${formatScopedPath(stream)}`,
    ...clause('VALIDFROM', stream.validFrom && isoToComposerDate(stream.validFrom)),
    ...clause('TIMEZONE', stream.timeZone),
    ...quoted('DESCRIPTION', stream.description),
    ...flag('DRAFT', stream.draft),
    ...flag('ISSERVICE', stream.isService),
    ...quoted('SERVICENAME', stream.serviceName),
    ...clause('VARTABLE', stream.variableTable && formatPath(stream.variableTable)),
    ...printFreeDays(stream.freeDays),
    ...stream.runCycles.map(printRunCycle),
    ...(stream.startCondition ? [printStartCondition(stream.startCondition)] : []),
    ...printTimes(stream.times),
    ...flag('CARRYFORWARD', stream.carryForward),
    ...flag('KEYSCHED', stream.keySched),
    ...clause('MATCHING', stream.matching && printCriteria(stream.matching)),
    ...clause('PRIORITY', printPriority(stream.priority)),
    ...clause('LIMIT', stream.limit),
    ...clause('ONOVERLAP', stream.onOverlap),
    ...printDependencies(stream.dependencies),
    ':',
    ...stream.jobs.flatMap(printStreamJob),
    'END',
  ];
}

function printStreamJob(job: StreamJob): string[] {
  const name = `${formatBareOrScoped(job)}${job.alias ? ` AS ${job.alias}` : ''}${job.builtIn ? ' BUILTIN' : ''}`;
  return [
    name,
    ...[
      ...(job.definition ? printJobClauses(job.definition) : []),
      ...printTimes(job.times),
      ...printDependencies(job.dependencies),
      ...clause('PRIORITY', printPriority(job.priority)),
      ...flag('CONFIRMED', job.confirmed),
      ...flag('CRITICAL', job.critical),
      ...flag('KEYJOB', job.keyJob),
      ...flag('NOP', job.nop),
      ...clause('MAXDUR', printLimit(job.maxDuration)),
      ...clause('ONMAXDUR', job.onMaxDuration),
      ...clause('MINDUR', printLimit(job.minDuration)),
      ...clause('ONMINDUR', job.onMinDuration),
      ...clause('STATISTICSTYPE', job.statisticsType),
      ...clause('OUTCOND', job.outCondition),
    ].map((line) => ` ${line}`),
  ];
}

/** A job without workstation stays a bare name, as it was written. */
function formatBareOrScoped(job: StreamJob): string {
  return job.workstation || job.folder !== '/' ? formatScopedPath(job) : job.name;
}

function printLimit(limit: DurationLimit | undefined): string | undefined {
  if (!limit) return undefined;
  return limit.kind === 'percent' ? `${limit.percent}%` : printDuration(limit.minutes);
}

export function printRunCycleGroup(group: RunCycleGroupDefinition): string[] {
  return [
    `RUNCYCLEGROUP ${formatPath(group)}`,
    ...quoted('DESCRIPTION', group.description),
    ...clause('VARTABLE', group.variableTable && formatPath(group.variableTable)),
    ...printFreeDays(group.freeDays),
    ...group.runCycles.map(printRunCycle),
    'END',
  ];
}

function printFreeDays(freeDays: FreeDays | undefined): string[] {
  if (!freeDays) return [];
  const { calendar, saturdayIsFree, sundayIsFree } = freeDays;
  return [`FREEDAYS ${formatPath(calendar)}${saturdayIsFree ? '' : ' -SA'}${sundayIsFree ? '' : ' -SU'}`];
}

/** `ON MO,WE FDNEXT`: what tells a run cycle without name from others. */
export const printRunCycleDays = (cycle: RunCycle): string =>
  `${cycle.exclude ? 'EXCEPT' : 'ON'} ${printDays(cycle)}`;

const printDays = ({ when, freeDaysRule }: RunCycle) =>
  `${when.map(printWhen).join(', ')}${FREE_DAY_RULES[freeDaysRule]}`;

export function printRunCycle(cycle: RunCycle): string {
  const times = printTimes(cycle.times);
  return [
    cycle.exclude ? 'EXCEPT' : 'ON',
    ...clause('RUNCYCLE', cycle.name),
    ...clause('VALIDFROM', cycle.validFrom && isoToComposerDate(cycle.validFrom)),
    ...clause('VALIDTO', cycle.validTo && isoToComposerDate(cycle.validTo)),
    ...quoted('DESCRIPTION', cycle.description),
    ...clause('VARTABLE', cycle.variableTable && formatPath(cycle.variableTable)),
    printDays(cycle),
    ...clause('SUBSET', cycle.subset && `${cycle.subset.name} ${cycle.subset.operator}`),
    ...(times.length > 0 ? [`(${times.join(' ')})`] : []),
  ].join(' ');
}

function printWhen(when: RunCycleWhen): string {
  switch (when.kind) {
    case 'date':
      return isoToComposerDate(when.date);
    case 'weekday':
      return when.day;
    case 'rule':
      return quoteText(when.rule);
    case 'group':
      return `$RCG ${formatPath(when.group)}`;
    case 'calendar':
      return `${formatPath(when.calendar)}${printOffset(when.offset)}${when.offsetUnit ? ` ${when.offsetUnit}` : ''}`;
    default:
      return when.kind.toUpperCase();
  }
}

const printOffset = (offset: number | undefined) =>
  offset === undefined ? '' : ` ${offset < 0 ? '-' : '+'}${Math.abs(offset)}`;

function printStartCondition(start: StartCondition): string {
  return [
    'STARTCOND',
    start.kind === 'job'
      ? `JOB ${start.target}`
      : `${START_KINDS[start.kind]} ${printFile({ file: start.target, ...(start.workstation && { workstation: start.workstation }) })}`,
    ...clause('USER', start.user),
    ...clause('OUTCOND', start.outCondition),
    ...clause('INTERVAL', start.intervalSeconds),
    ...(start.options === undefined ? [] : [`(${start.options})`]),
  ].join(' ');
}
