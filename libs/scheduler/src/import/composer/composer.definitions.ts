import type { Cursor } from './composer.cursor.js';
import type { ComposerDocument } from './composer.model.js';
import { hasRecovery, readJobEntry } from './jobs.grammar.js';
import {
  readCalendar,
  readParameter,
  readPrompt,
  readResource,
  readUser,
  readVariableTable,
} from './small-blocks.grammar.js';
import { readRunCycleGroup, readStream } from './streams.grammar.js';
import { readDomain, readWorkstation, readWorkstationClass } from './workstations.grammar.js';

/** Reads one definition and adds it to the document; adds nothing when it throws. */
export type DefinitionReader = (cursor: Cursor, document: ComposerDocument) => void;

/** What each header begins: a definition that closes with END. */
export const closedDefinitions: ReadonlyMap<string, DefinitionReader> = new Map<string, DefinitionReader>([
  ['CPUNAME', (cursor, { workstations }) => void workstations.push(readWorkstation(cursor))],
  [
    'CPUCLASS',
    (cursor, { workstationClasses }) => void workstationClasses.push(readWorkstationClass(cursor)),
  ],
  ['DOMAIN', (cursor, { domains }) => void domains.push(readDomain(cursor))],
  ['VARTABLE', (cursor, { variableTables }) => void variableTables.push(readVariableTable(cursor))],
  ['RUNCYCLEGROUP', (cursor, { runCycleGroups }) => void runCycleGroups.push(readRunCycleGroup(cursor))],
  ['SCHEDULE', (cursor, { streams }) => void streams.push(readStream(cursor))],
  ['JOBSTREAM', (cursor, { streams }) => void streams.push(readStream(cursor))],
]);

/** What each `$` header begins: entries without END, up to the next header. */
export const blocks: ReadonlyMap<string, DefinitionReader> = new Map<string, DefinitionReader>([
  ['$JOBS', (cursor, document) => void document.jobs.push(whole(cursor, readLastJob(cursor, document)))],
  ['$RESOURCE', (cursor, { resources }) => void resources.push(whole(cursor, readResource(cursor)))],
  ['$PROMPT', (cursor, { prompts }) => void prompts.push(whole(cursor, readPrompt(cursor)))],
  ['$CALENDAR', (cursor, { calendars }) => void calendars.push(whole(cursor, readCalendar(cursor)))],
  ['$PARM', (cursor, { parameters }) => void parameters.push(whole(cursor, readParameter(cursor)))],
  ['$USER', (cursor, { users }) => void users.push(whole(cursor, readUser(cursor)))],
]);

/** Headers that only say what comes next. */
export const announcements = new Set(['$SCHEDULES', '$JOBSTREAM']);

/**
 * No END closes an entry of a block, so what stands after it tells whether it is whole. Text that can begin no other entry
 * belongs to this one. Where its last line has no line end, the file may be cut there, and the entry is not taken. (A cut
 * between two lines of an entry cannot be seen by any rule that also takes whole files.)
 */
function whole<T>(cursor: Cursor, entry: T): T {
  const next = cursor.peek();
  if (next.kind !== 'end' && !/^[\p{L}_/$]/u.test(next.keyword)) cursor.failExpected('the next entry');
  if (next.kind === 'end' && cursor.text.indexOf('\n', cursor.last.end) < 0) {
    cursor.failExpected('a line end after the last entry, which may be cut,');
  }
  return entry;
}

/**
 * An export ends every job with its RECOVERY. A file whose jobs all have one but the last, at the very end of the file, is
 * taken for cut there.
 */
function readLastJob(cursor: Cursor, { jobs }: ComposerDocument) {
  const job = readJobEntry(cursor);
  if (cursor.peek().kind !== 'end' || hasRecovery(job)) return job;
  const others = jobs.filter(({ position }) => position.file === cursor.file);
  if (others.length > 0 && others.every(hasRecovery))
    cursor.failExpected('the RECOVERY that all other jobs have');
  return job;
}
