import { readClauses, skipUnknownClause, type Clause, type Clauses } from './clauses.grammar.js';
import type { Cursor } from './composer.cursor.js';
import type { Token } from './composer.lexer.js';
import type { StreamJob } from './composer.model.js';
import { dependencyClauses, noDependencies } from './dependencies.grammar.js';
import { beginsStreamJob } from './job-statement.grammar.js';
import { jobClauses, newJob } from './jobs.grammar.js';
import { isName, isScoped, readDefinedScopedPath } from './names.grammar.js';
import { readPriority } from './priority.grammar.js';
import { readDurationLimit, timedClauses } from './times.grammar.js';

const inlineDefinition: Clauses<StreamJob> = new Map<string, Clause<StreamJob>>(
  [...jobClauses].map(([keyword, read]) => [
    keyword,
    (cursor, job) => read(cursor, (job.definition ??= newJob(job, job.position))),
  ]),
);

const streamJobClauses: Clauses<StreamJob> = new Map<string, Clause<StreamJob>>([
  ...inlineDefinition,
  ...timedClauses,
  ...dependencyClauses('job'),
  ['PRIORITY', (cursor, job) => void (job.priority = readPriority(cursor))],
  ['CONFIRMED', (_, job) => void (job.confirmed = true)],
  ['CRITICAL', (_, job) => void (job.critical = true)],
  ['KEYJOB', (_, job) => void (job.keyJob = true)],
  ['NOP', (_, job) => void (job.nop = true)],
  ['MAXDUR', (cursor, job) => void (job.maxDuration = readDurationLimit(cursor))],
  ['ONMAXDUR', (cursor, job) => void (job.onMaxDuration = readAction(cursor, ['KILL', 'CONTINUE']))],
  ['MINDUR', (cursor, job) => void (job.minDuration = readDurationLimit(cursor))],
  [
    'ONMINDUR',
    (cursor, job) => void (job.onMinDuration = readAction(cursor, ['ABEND', 'CONFIRM', 'CONTINUE'])),
  ],
  ['STATISTICSTYPE', (cursor, job) => void (job.statisticsType = cursor.word('a type').toUpperCase())],
  ['OUTCOND', (cursor, job) => void (job.outCondition = cursor.string('an output condition'))],
]);

/** Reads the jobs of a stream, its END included. */
export function readStreamJobs(cursor: Cursor, owner: string): StreamJob[] {
  const jobs: StreamJob[] = [];
  let statement: Token | undefined;
  while (!cursor.accept('END')) {
    if (!beginsStreamJob(cursor, statement, streamJobClauses)) cursor.failExpected('a job or END');
    statement = cursor.peek();
    jobs.push(readStreamJob(cursor, statement, owner));
  }
  return jobs;
}

function readStreamJob(cursor: Cursor, statement: Token, owner: string): StreamJob {
  const job: StreamJob = {
    ...readDefinedScopedPath(cursor, owner),
    position: cursor.position(statement),
    times: {},
    dependencies: noDependencies(),
    confirmed: false,
    critical: false,
    keyJob: false,
    nop: false,
  };
  if (cursor.accept('AS')) job.alias = readAlias(cursor);
  if (cursor.accept('BUILTIN')) job.builtIn = true;
  for (;;) {
    readClauses(cursor, streamJobClauses, job);
    if (cursor.at('END') || beginsStreamJob(cursor, statement, streamJobClauses)) return job;
    skipUnknownClause(
      cursor,
      (token) => isClause(token) || token.first || (!statement.first && isScoped(token)),
    );
  }
}

const isClause = (token: Token) => streamJobClauses.has(token.keyword);

function readAlias(cursor: Cursor): string {
  const alias = cursor.word('the name of the job in this stream').toUpperCase();
  return isName(alias) ? alias : cursor.fail('INVALID_NAME', 'this is not the name of a job', cursor.last);
}

/** One of the actions; another one is warned about. */
function readAction<T extends string>(cursor: Cursor, actions: readonly T[]): T | undefined {
  const text = cursor.word('an action').toUpperCase();
  const action = actions.find((known) => known === text);
  if (!action) cursor.warn('UNKNOWN_VALUE', `${actions.join(', ')} expected: passed over`, cursor.last);
  return action;
}
