const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Epoch milliseconds of an ISO-8601 instant with a zone; null for anything else: a time without zone would be a guess. */
export function instantOf(text: string): number | null {
  if (!INSTANT.test(text)) return null;
  const at = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(at) ? null : at;
}

/** Milliseconds of an ISO-8601 duration of weeks, days, hours, minutes and seconds; null for anything else. */
export function durationOf(text: string): number | null {
  const match = DURATION.exec(text);
  if (!match || text.endsWith('P')) return null;
  const [, weeks, days, hours, minutes, seconds] = match.map((part) => (part ? Number(part) : 0));
  const inHours = ((weeks ?? 0) * 7 + (days ?? 0)) * 24 + (hours ?? 0);
  return Math.round(((inHours * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1_000);
}
