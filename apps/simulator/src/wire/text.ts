/** JSON text of a string. Plain names need no escaping, and most are plain. */
export const quoted = (text: string): string =>
  /^[\w /#@.:+()-]*$/.test(text) ? `"${text}"` : JSON.stringify(text);

/** ISO instant of whole seconds, in quotes; `null` must be left out by the caller. */
export const instant = (at: number): string => `"${new Date(at).toISOString().slice(0, 19)}Z"`;

/** ISO duration of whole seconds, in quotes: `PT1H30M`. */
export function duration(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor((total % 3600) / 60), total % 60];
  const text = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds ? `${seconds}S` : ''}`;
  return `"PT${text || '0S'}"`;
}

/** Members of a JSON object; those that are null are left out, as the scheduler does. */
export function object(members: Record<string, string | number | boolean | null>): string {
  let text = '';
  for (const key in members) {
    const value = members[key];
    if (value !== null) text += `${text ? ',' : ''}"${key}":${value}`;
  }
  return `{${text}}`;
}

export const optional = (key: string, json: string | number | null): string =>
  json === null ? '' : `,"${key}":${json}`;
