const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** "3 min", "2 h", "5 s" in the reader's language. */
export function age(seconds: number, language: string): string {
  const whole = Math.max(0, Math.round(seconds));
  const [unit, size] = UNITS.find(([, length]) => whole >= length) ?? (['second', 1] as const);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(
    Math.floor(whole / size),
  );
}

/** The time of day, with the date when it is not today. */
export function clock(instant: string, language: string, now = new Date()): string {
  const at = new Date(instant);
  const today = at.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    ...(!today && { day: '2-digit', month: '2-digit' }),
  }).format(at);
}

/** Everything, for who hovers. */
export const fullTime = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'long' }).format(new Date(instant));

export const count = (value: number, language: string): string =>
  new Intl.NumberFormat(language).format(value);

/** The time of day without seconds. */
export const hour = (at: number, language: string): string =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(at);
