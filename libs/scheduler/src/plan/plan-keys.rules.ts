/** `/FOLDER/NAME`: the root folder is `/`. */
export const objectKey = (folder: string, name: string): string =>
  folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;

/** `/WORKSTATION#/FOLDER/STREAM`, as operators and the scheduler write it. */
export const scopedKey = (workstation: string, folder: string, name: string): string =>
  `${workstation}#${objectKey(folder, name)}`;

const bare = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * How conman writes a stream instance: `AGT1#FECHADIA(2200 11/20)`, in the workstation's local time. Null when the
 * instant or the time zone is not known.
 */
export function conmanName(
  workstation: string,
  stream: string,
  at: number | null,
  timeZone: string | null,
): string | null {
  if (at === null || timeZone === null) return null;
  const time = localTime(at, timeZone);
  return time === null ? null : `${bare(workstation)}#${stream}(${time})`;
}

function localTime(at: number, timeZone: string): string | null {
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      hour: '2-digit',
      minute: '2-digit',
      month: '2-digit',
      day: '2-digit',
    }).formatToParts(at);
    const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
    return `${part('hour')}${part('minute')} ${part('month')}/${part('day')}`;
  } catch {
    return null; // a zone name that this runtime does not know
  }
}
