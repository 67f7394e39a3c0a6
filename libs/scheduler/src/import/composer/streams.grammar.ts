import { readClauses, readClausesUntil, type Clause, type Clauses } from './clauses.grammar.js';
import type { Cursor } from './composer.cursor.js';
import type { RunCycleGroupDefinition, StartCondition, StreamDefinition } from './composer.model.js';
import { readDate } from './dates.grammar.js';
import { dependencyClauses, noDependencies, readFile } from './dependencies.grammar.js';
import { formatScopedPath, readDefinedPath, readDefinedScopedPath, readPath } from './names.grammar.js';
import { readPriority } from './priority.grammar.js';
import { runCycleClauses } from './run-cycles.grammar.js';
import { readStreamJobs } from './stream-jobs.grammar.js';
import { readCriteria, timedClauses } from './times.grammar.js';

const streamClauses: Clauses<StreamDefinition> = new Map<string, Clause<StreamDefinition>>([
  ...timedClauses,
  ...dependencyClauses('stream'),
  ...runCycleClauses,
  ['VALIDFROM', (cursor, stream) => void (stream.validFrom = readDate(cursor))],
  ['TIMEZONE', (cursor, stream) => void (stream.timeZone = cursor.string('a time zone'))],
  ['TZ', (cursor, stream) => void (stream.timeZone = cursor.string('a time zone'))],
  ['DESCRIPTION', (cursor, stream) => void (stream.description = cursor.string('a description'))],
  ['DRAFT', (_, stream) => void (stream.draft = true)],
  ['ISSERVICE', (_, stream) => void (stream.isService = true)],
  ['SERVICENAME', (cursor, stream) => void (stream.serviceName = cursor.string('a name'))],
  ['VARTABLE', (cursor, stream) => void (stream.variableTable = readPath(cursor, 'a variable table'))],
  ['STARTCOND', (cursor, stream) => void (stream.startCondition = readStartCondition(cursor))],
  ['CARRYFORWARD', (_, stream) => void (stream.carryForward = true)],
  ['KEYSCHED', (_, stream) => void (stream.keySched = true)],
  [
    'MATCHING',
    (cursor, stream) => void (stream.matching = readCriteria(cursor) ?? cursor.failExpected('a rule')),
  ],
  ['PRIORITY', (cursor, stream) => void (stream.priority = readPriority(cursor))],
  ['LIMIT', (cursor, stream) => void (stream.limit = cursor.integer('a limit'))],
  ['ONOVERLAP', (cursor, stream) => void (stream.onOverlap = readOverlap(cursor))],
]);

const groupClauses: Clauses<RunCycleGroupDefinition> = new Map<string, Clause<RunCycleGroupDefinition>>([
  ...runCycleClauses,
  ['DESCRIPTION', (cursor, group) => void (group.description = cursor.string('a description'))],
  ['VARTABLE', (cursor, group) => void (group.variableTable = readPath(cursor, 'a variable table'))],
]);

const startClauses: Clauses<StartCondition> = new Map<string, Clause<StartCondition>>([
  ['USER', (cursor, start) => void (start.user = cursor.stringOrRaw('a user'))],
  ['INTERVAL', (cursor, start) => void (start.intervalSeconds = cursor.integer('seconds'))],
  ['OUTCOND', (cursor, start) => void (start.outCondition = cursor.string('an output condition'))],
]);

/** The header keyword is taken. */
export function readStream(cursor: Cursor): StreamDefinition {
  const position = cursor.position(cursor.last);
  const path = readDefinedScopedPath(cursor);
  const stream: StreamDefinition = {
    ...path,
    position,
    draft: false,
    isService: false,
    runCycles: [],
    times: {},
    carryForward: false,
    keySched: false,
    dependencies: noDependencies(),
    jobs: [],
  };
  readClausesUntil(cursor, ':', streamClauses, stream);
  stream.jobs = readStreamJobs(cursor, formatScopedPath(path));
  return stream;
}

/** The header keyword is taken. */
export function readRunCycleGroup(cursor: Cursor): RunCycleGroupDefinition {
  const position = cursor.position(cursor.last);
  const group = { ...readDefinedPath(cursor), position, runCycles: [] };
  readClausesUntil(cursor, 'END', groupClauses, group);
  return group;
}

function readStartCondition(cursor: Cursor): StartCondition {
  const start = readTrigger(cursor);
  readClauses(cursor, startClauses, start);
  const options = cursor.parenthesised();
  return options === undefined ? start : { ...start, options };
}

function readTrigger(cursor: Cursor): StartCondition {
  if (cursor.accept('JOB')) return { kind: 'job', target: cursor.word('a job') };
  const kind = cursor.accept('FILECREATED')
    ? 'fileCreated'
    : cursor.accept('FILEMODIFIED')
      ? 'fileModified'
      : cursor.failExpected('FILECREATED, FILEMODIFIED or JOB');
  const { file, workstation } = readFile(cursor);
  return { kind, target: file, ...(workstation && { workstation }) };
}

function readOverlap(cursor: Cursor): StreamDefinition['onOverlap'] {
  if (cursor.accept('PARALLEL')) return 'PARALLEL';
  if (cursor.accept('ENQUEUE')) return 'ENQUEUE';
  return cursor.accept('DONOTSTART') ? 'DONOTSTART' : cursor.failExpected('PARALLEL, ENQUEUE or DONOTSTART');
}
