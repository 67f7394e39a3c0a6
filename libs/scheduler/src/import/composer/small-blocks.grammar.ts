import { readClausesUntil, type Clause, type Clauses } from './clauses.grammar.js';
import type { Cursor } from './composer.cursor.js';
import type {
  CalendarDefinition,
  ParameterDefinition,
  PromptDefinition,
  ResourceDefinition,
  UserDefinition,
  VariableTableDefinition,
} from './composer.model.js';
import { looksLikeDate, readDate } from './dates.grammar.js';
import { isName, readDefinedPath, readDefinedScopedPath, setNamed, toPath } from './names.grammar.js';

export function readResource(cursor: Cursor): ResourceDefinition {
  const position = cursor.position(cursor.peek());
  const resource: ResourceDefinition = {
    ...readDefinedScopedPath(cursor),
    position,
    quantity: cursor.integer('the number of units'),
  };
  if (cursor.peek().kind === 'string') resource.description = cursor.take().text;
  return resource;
}

export function readPrompt(cursor: Cursor): PromptDefinition {
  const position = cursor.position(cursor.peek());
  const path = readDefinedPath(cursor);
  if (cursor.peek().kind !== 'string') cursor.failExpected('the text of the prompt');
  return { ...path, position, text: cursor.take().text };
}

export function readCalendar(cursor: Cursor): CalendarDefinition {
  const position = cursor.position(cursor.peek());
  const calendar: CalendarDefinition = { ...readDefinedPath(cursor), position, dates: [] };
  if (cursor.peek().kind === 'string') calendar.description = cursor.take().text;
  while (looksLikeDate(cursor.peek().keyword)) {
    calendar.dates.push(readDate(cursor));
    cursor.acceptMark(',');
  }
  if (calendar.dates.length === 0 && cursor.peek().kind === 'end') cursor.failExpected('a date');
  return calendar;
}

/** `[TABLE.]NAME "value"`. */
export function readParameter(cursor: Cursor): ParameterDefinition {
  const position = cursor.position(cursor.peek());
  const text = cursor.word('the name of a parameter');
  const dot = text.lastIndexOf('.');
  const name = text.slice(dot + 1).toUpperCase();
  const table = dot < 0 ? undefined : toPath(text.slice(0, dot));
  cursor.definition = text.toUpperCase();
  if (!isName(name) || (table && !isName(table.name))) {
    cursor.fail('INVALID_NAME', 'this is not the name of a parameter', cursor.last);
  }
  if (cursor.peek().kind !== 'string') cursor.failExpected('the value in quotes');
  return { position, ...(table && { table }), name, value: cursor.take().text };
}

/**
 * `[USERNAME] [workstation#][domain\]name PASSWORD "…" [TYPE …] [END]`. The password is passed over and reaches neither the
 * result nor a message; so nothing else of this block is quoted in messages either.
 */
export function readUser(cursor: Cursor): UserDefinition {
  const position = cursor.position(cursor.peek());
  cursor.accept('USERNAME');
  const text = cursor.stringOrRaw('a user');
  if (!cursor.at('PASSWORD', 'TYPE', 'END')) cursor.failExpected('PASSWORD');
  const hash = text.indexOf('#');
  const user: UserDefinition = { position, name: text.slice(hash + 1) };
  if (hash > 0) user.workstation = toPath(text.slice(0, hash));
  cursor.definition = user.name;
  for (;;) {
    if (cursor.accept('PASSWORD', 'TYPE')) cursor.stringOrRaw('a value');
    else {
      cursor.accept('END');
      return user;
    }
  }
}

const variableTableClauses: Clauses<VariableTableDefinition> = new Map<
  string,
  Clause<VariableTableDefinition>
>([
  ['DESCRIPTION', (cursor, table) => void (table.description = cursor.string('a description'))],
  ['ISDEFAULT', (_, table) => void (table.isDefault = true)],
  ['MEMBERS', readVariables],
]);

/** The header keyword is taken. */
export function readVariableTable(cursor: Cursor): VariableTableDefinition {
  const position = cursor.position(cursor.last);
  const table = { ...readDefinedPath(cursor), position, isDefault: false, variables: {} };
  readClausesUntil(cursor, 'END', variableTableClauses, table);
  return table;
}

function readVariables(cursor: Cursor, table: VariableTableDefinition): void {
  while (cursor.peek().kind === 'word' && cursor.peek(1).kind === 'string') {
    const name = cursor.word('a variable').toUpperCase();
    if (!isName(name)) cursor.fail('INVALID_NAME', 'this is not the name of a variable', cursor.last);
    setNamed(table.variables, name, cursor.take().text);
  }
}
