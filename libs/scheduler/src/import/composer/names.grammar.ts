import type { Cursor } from './composer.cursor.js';
import type { Token } from './composer.lexer.js';
import type { ObjectPath, WorkstationScopedPath } from './composer.model.js';

const NAME = /^[\p{L}_][\p{L}\p{N}_-]*$/u;

/** Names are upper case, as composer stores them, in whatever case they are written; folders stay as written. */
export function toPath(text: string): ObjectPath {
  const slash = text.lastIndexOf('/');
  const folder = slash <= 0 ? '/' : text.slice(0, slash);
  return {
    folder: folder.startsWith('/') ? folder : `/${folder}`,
    name: text.slice(slash + 1).toUpperCase(),
  };
}

/** `[workstation#]object`, both with or without their folder. */
export function toScopedPath(text: string): WorkstationScopedPath {
  const hash = text.indexOf('#');
  if (hash < 0) return toPath(text);
  return { ...toPath(text.slice(hash + 1)), workstation: toPath(text.slice(0, hash)) };
}

/** `/FOLDER/NAME`: how a path is shown and compared. */
export function formatPath({ folder, name }: ObjectPath): string {
  return folder === '/' ? `/${name}` : `${folder}/${name}`;
}

/** `/AGT1#/FECHADIA`. */
export function formatScopedPath(path: WorkstationScopedPath): string {
  return path.workstation ? `${formatPath(path.workstation)}#${formatPath(path)}` : formatPath(path);
}

export const isName = (text: string) => NAME.test(text);

/** A word that can only be the name of an object on a workstation or in a folder, not a keyword. */
export const isScoped = (token: Token) =>
  token.kind === 'word' && /^\/|#/.test(token.text) && isName(toScopedPath(token.text).name);

/** Reads the name of the definition that begins here; its problems carry that name from now on. */
export function readDefinedPath(cursor: Cursor): ObjectPath {
  const { workstation, ...path } = readDefinedScopedPath(cursor);
  if (workstation) cursor.fail('INVALID_NAME', 'a name without workstation expected', cursor.last);
  return path;
}

/** What stands inside another definition reports its problems under the name of its `owner`. */
export function readDefinedScopedPath(cursor: Cursor, owner?: string): WorkstationScopedPath {
  const path = toScopedPath(cursor.word('a name'));
  cursor.definition = owner ?? formatScopedPath(path);
  const names = [path.name, path.workstation?.name ?? path.name];
  if (!names.every(isName)) cursor.fail('INVALID_NAME', 'this is not a name of an object', cursor.last);
  return path;
}

/** A reference may hold `@`, `^VAR^` and `${VAR}`. */
export function readPath(cursor: Cursor, what: string): ObjectPath {
  const path = readScopedPath(cursor, what);
  if (path.workstation) cursor.failExpected(`${what} without workstation`, cursor.last);
  return path;
}

export function readScopedPath(cursor: Cursor, what: string): WorkstationScopedPath {
  const path = toScopedPath(cursor.word(what));
  if (!path.name || path.workstation?.name === '') cursor.failExpected(what, cursor.last);
  return path;
}

/** Sets what a text names; any name is an ordinary one, `__proto__` too. */
export function setNamed(record: Record<string, string>, name: string, value: string): void {
  Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true });
}
