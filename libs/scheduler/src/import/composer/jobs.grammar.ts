import { isHeader, readClauses, skipUnknownClause, type Clause, type Clauses } from './clauses.grammar.js';
import type { Cursor } from './composer.cursor.js';
import type {
  JobDefinition,
  JobTask,
  Recovery,
  SourcePosition,
  WorkstationScopedPath,
} from './composer.model.js';
import { beginsJobEntry } from './job-statement.grammar.js';
import { isScoped, readDefinedScopedPath, readScopedPath, setNamed } from './names.grammar.js';
import { readDuration } from './times.grammar.js';

/** What defines a job, in `$JOBS` and inside a stream alike. */
export const jobClauses: Clauses<JobDefinition> = new Map<string, Clause<JobDefinition>>([
  [
    'SCRIPTNAME',
    (cursor, job) => void (job.task = { kind: 'script', script: cursor.stringOrRaw('a script') }),
  ],
  ['DOCOMMAND', (cursor, job) => void (job.task = { kind: 'command', command: cursor.string('a command') })],
  ['TASK', (cursor, job) => void (job.task = readTask(cursor))],
  ['STREAMLOGON', (cursor, job) => void (job.streamLogon = cursor.stringOrRaw('a user'))],
  ['DESCRIPTION', (cursor, job) => void (job.description = cursor.string('a description'))],
  ['TASKTYPE', (cursor, job) => void (job.taskType = cursor.string('a task type').toUpperCase())],
  ['INTERACTIVE', (_, job) => void (job.interactive = true)],
  ['RCCONDSUCC', (cursor, job) => void (job.returnCodeSuccess = cursor.string('a condition'))],
  ['SUCCOUTPUTCOND', (cursor, job) => readCondition(cursor, job.successConditions)],
  ['OUTPUTCOND', (cursor, job) => readCondition(cursor, job.outputConditions)],
  ['RECOVERY', (cursor, job) => void (job.recovery = readRecovery(cursor))],
]);

/** One job of a `$JOBS` block. */
export function readJobEntry(cursor: Cursor): JobDefinition {
  const statement = cursor.peek();
  const job = newJob(readDefinedScopedPath(cursor), cursor.position(statement));
  for (;;) {
    readClauses(cursor, jobClauses, job);
    if (cursor.peek().kind === 'end' || isHeader(cursor.peek())) break;
    if (beginsJobEntry(cursor, statement, jobClauses)) break;
    skipUnknownClause(cursor, (token) => jobClauses.has(token.keyword) || token.first || isScoped(token));
  }
  if (job.task.kind === 'none')
    cursor.fail('MISSING_TASK', 'SCRIPTNAME, DOCOMMAND or TASK expected', cursor.last);
  return job;
}

const recoveryClauses: Clauses<Recovery> = new Map<string, Clause<Recovery>>([
  ['SAME_WORKSTATION', (_, recovery) => void (recovery.sameWorkstation = true)],
  ['REPEATEVERY', (cursor, recovery) => void (recovery.repeatEveryMinutes = readDuration(cursor))],
  ['FOR', readAttempts],
  ['AFTER', (cursor, recovery) => void (recovery.recoveryJob = readScopedPath(cursor, 'the recovery job'))],
  ['ABENDPROMPT', (cursor, recovery) => void (recovery.abendPrompt = cursor.string('a prompt'))],
]);

const STOP_BY_DEFAULT: Recovery = Object.freeze({ action: 'STOP', sameWorkstation: false });

/** Whether the text says what to do when the job fails. */
export const hasRecovery = (job: JobDefinition) => job.recovery !== STOP_BY_DEFAULT;

export function newJob(path: WorkstationScopedPath, position: SourcePosition): JobDefinition {
  return {
    folder: path.folder,
    name: path.name,
    ...(path.workstation && { workstation: path.workstation }),
    position,
    task: { kind: 'none' },
    interactive: false,
    successConditions: {},
    outputConditions: {},
    recovery: STOP_BY_DEFAULT,
  };
}

function readTask(cursor: Cursor): JobTask {
  return { kind: 'executor', ...cursor.body() };
}

function readCondition(cursor: Cursor, conditions: Record<string, string>): void {
  const name = cursor.string('the name of a condition');
  setNamed(conditions, name, cursor.string('an expression'));
}

function readRecovery(cursor: Cursor): Recovery {
  const recovery: Recovery = { action: readAction(cursor), sameWorkstation: false };
  readClauses(cursor, recoveryClauses, recovery);
  return recovery;
}

function readAction(cursor: Cursor): Recovery['action'] {
  if (cursor.accept('STOP')) return 'STOP';
  if (cursor.accept('CONTINUE')) return 'CONTINUE';
  return cursor.accept('RERUN') ? 'RERUN' : cursor.failExpected('STOP, CONTINUE or RERUN');
}

function readAttempts(cursor: Cursor, recovery: Recovery): void {
  recovery.repeatCount = cursor.integer('a number of attempts');
  cursor.accept('ATTEMPTS', 'ATTEMPT');
}
