import type { Clause, Clauses } from './clauses.grammar.js';
import type { Cursor } from './composer.cursor.js';
import type { Dependencies, Follows, Join, Needs, Opens, PromptDependency } from './composer.model.js';
import { isName, readPath, readScopedPath, toPath, toScopedPath } from './names.grammar.js';
import { readCriteria } from './times.grammar.js';

/** What a name without workstation, folder and dot means: a job of the same stream inside a job, a stream in its header. */
type BareName = 'job' | 'stream';

/** Of a predecessor, in any case; every other condition is the name of an output condition. */
const STATES = new Set(['SUCC', 'ABEND', 'FAIL', 'SUPPR', 'SUPPRESS', 'EXEC', 'STARTED']);

export const noDependencies = (): Dependencies => ({
  follows: [],
  needs: [],
  opens: [],
  prompts: [],
  joins: [],
});

export const dependencyClauses = (bare: BareName): Clauses<{ dependencies: Dependencies }> =>
  new Map<string, Clause<{ dependencies: Dependencies }>>([
    [
      'FOLLOWS',
      (cursor, { dependencies }) =>
        dependencies.follows.push(...list(cursor, () => readFollows(cursor, bare))),
    ],
    [
      'NEEDS',
      (cursor, { dependencies }) => dependencies.needs.push(...list(cursor, () => readNeeds(cursor))),
    ],
    [
      'OPENS',
      (cursor, { dependencies }) => dependencies.opens.push(...list(cursor, () => readOpens(cursor))),
    ],
    [
      'PROMPT',
      (cursor, { dependencies }) => dependencies.prompts.push(...list(cursor, () => readPrompt(cursor))),
    ],
    ['JOIN', (cursor, { dependencies }) => dependencies.joins.push(readJoin(cursor, bare))],
  ]);

function list<T>(cursor: Cursor, read: () => T): T[] {
  const items = [read()];
  while (cursor.acceptMark(',')) items.push(read());
  return items;
}

function readFollows(cursor: Cursor, bare: BareName): Follows {
  const reference = readFollowsReference(cursor, bare);
  const criteria = readCriteria(cursor);
  const conditions = cursor.accept('IF') ? readConditions(cursor) : [];
  return { ...reference, ...(criteria && { criteria }), conditions };
}

function readFollowsReference(cursor: Cursor, bare: BareName): Omit<Follows, 'conditions'> {
  const text = cursor.word('a predecessor');
  const agent = text.indexOf('::');
  if (agent >= 0) return readNetworkReference(cursor, text.slice(0, agent), text.slice(agent + 2));
  const path = toScopedPath(text);
  const dot = path.name.lastIndexOf('.');
  if (dot < 0 && bare === 'job' && !text.includes('#') && !text.includes('/')) return { job: path.name };
  const stream = dot < 0 ? path : { ...path, name: path.name.slice(0, dot) };
  const job = dot < 0 ? '@' : path.name.slice(dot + 1);
  if (!stream.name || !job || path.workstation?.name === '')
    cursor.failExpected('a predecessor', cursor.last);
  return job === '@' ? { stream } : { stream, job };
}

/** What another network calls the job is for that network to understand: kept as text. */
function readNetworkReference(
  cursor: Cursor,
  networkAgent: string,
  rest: string,
): Omit<Follows, 'conditions'> {
  const name = rest || cursor.string('the job in the other network');
  return { networkAgent: networkAgent.toUpperCase(), stream: { folder: '/', name } };
}

function readConditions(cursor: Cursor): string[] {
  const conditions = [readCondition(cursor)];
  while (cursor.acceptMark('|')) conditions.push(readCondition(cursor));
  return conditions;
}

function readCondition(cursor: Cursor): string {
  const name = cursor.word('a condition');
  return STATES.has(name.toUpperCase()) ? name.toUpperCase() : name;
}

function readNeeds(cursor: Cursor): Needs {
  const quantity = /^\d+$/.test(cursor.peek().text) ? cursor.integer('a quantity') : 1;
  return { ...readScopedPath(cursor, 'a resource'), quantity };
}

function readOpens(cursor: Cursor): Opens {
  const opens = readFile(cursor);
  const qualifier = cursor.parenthesised();
  return qualifier === undefined ? opens : { ...opens, qualifier };
}

/** `workstation#"file"`, or both in one word where the quotes are left out. */
export function readFile(cursor: Cursor): Opens {
  const next = cursor.peek();
  if (next.kind === 'word' && next.text.endsWith('#')) {
    cursor.take();
    return { workstation: toPath(next.text.slice(0, -1)), file: cursor.string('a file') };
  }
  const text = cursor.stringOrRaw('a file');
  const hash = text.indexOf('#');
  if (next.kind === 'string' || hash < 0) return { file: text };
  return { workstation: toPath(text.slice(0, hash)), file: text.slice(hash + 1) };
}

function readPrompt(cursor: Cursor): PromptDependency {
  if (cursor.peek().kind === 'string') return { kind: 'adHoc', text: cursor.take().text };
  return { kind: 'predefined', prompt: readPath(cursor, 'a prompt') };
}

function readJoin(cursor: Cursor, bare: BareName): Join {
  const name = cursor.word('the name of the join').toUpperCase();
  if (!isName(name)) cursor.fail('INVALID_NAME', 'this is not the name of a join', cursor.last);
  const quantity = cursor.accept('ALL') ? 'ALL' : cursor.integer('a number or ALL');
  cursor.expect('OF');
  const join: Join = { name, quantity, follows: [] };
  while (!cursor.accept('ENDJOIN')) {
    if (cursor.accept('DESCRIPTION')) join.description = cursor.string('a description');
    else if (cursor.accept('FOLLOWS')) join.follows.push(...list(cursor, () => readFollows(cursor, bare)));
    else cursor.failExpected('FOLLOWS or ENDJOIN');
  }
  return join;
}
