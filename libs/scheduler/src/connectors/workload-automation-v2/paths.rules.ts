/** `/folder/NAME` of a folder and a name, whichever slashes the engine wrote; a name that is a path already stays one. */
export function pathOf(folder: string | null | undefined, name: string): string {
  if (name.startsWith('/')) return name;
  const parent = (folder ?? '/').replace(/^\/*/, '/').replace(/\/*$/, '/');
  return `${parent}${name}`;
}

/** A workstation as a path; null when the engine says nothing. */
export const workstationPath = (workstation: string | null | undefined): string | null =>
  workstation ? pathOf('/', workstation) : null;

/** `/` or `/A/B`: without a slash at the end. */
export const folderOf = (folder: string | null | undefined): string =>
  pathOf('/', folder || '/').replace(/(.)\/+$/, '$1');

/** `/folder/WS#/folder/JOB`, the key of a definition. */
export const definitionKeyOf = (
  workstation: string | null | undefined,
  folder: string | null | undefined,
  name: string | null | undefined,
): string | null => (workstation && name ? `${pathOf('/', workstation)}#${pathOf(folder, name)}` : null);
