import { likePattern } from './compile.js';

/** What a composer-like path is compared with; names with their folder, `/FOLDER/NAME`. */
export interface PlanPath {
  workstation: string;
  /** Stream or resource; absent for workstations. */
  object?: string;
  job?: string;
}

/**
 * `/@/@#/@/@.@`: workstation folder/name # stream folder/name . job (reference §1.2). Null when everything matches.
 * A missing part matches all; `/@/NAME` means the name in any folder, the root included.
 */
export function compilePlanFilter(filter: string): ((path: PlanPath) => boolean) | null {
  const [workstation = '', rest = ''] = splitOnce(filter, '#');
  const [object = '', job = ''] = splitOnce(rest, '.');
  const inWorkstation = pathTest(workstation);
  const inObject = pathTest(object);
  const inJob = job === '' || job === '@' ? null : likePattern(job);
  if (!inWorkstation && !inObject && !inJob) return null;
  return (path) =>
    (!inWorkstation || inWorkstation(path.workstation)) &&
    (!inObject || inObject(path.object ?? '')) &&
    (!inJob || inJob.test(path.job ?? ''));
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function pathTest(pattern: string): ((path: string) => boolean) | null {
  if (pattern === '' || pattern === '@' || pattern === '/@' || pattern === '/@/@') return null;
  const cut = pattern.lastIndexOf('/');
  const folder = cut > 0 ? pattern.slice(0, cut) : '/';
  const [inFolder, inName] = [likePattern(folder), likePattern(pattern.slice(cut + 1))];
  const anyFolder = folder === '/@' || folder === '@';
  return (path) => {
    const at = path.lastIndexOf('/');
    return inName.test(path.slice(at + 1)) && (anyFolder || inFolder.test(at > 0 ? path.slice(0, at) : '/'));
  };
}
