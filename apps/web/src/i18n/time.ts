import { localeOf } from './locale';

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How old something is, as far as that matters: "3 min", "2 h", "5 s". */
export function age(seconds: number, language: string): string {
  const whole = Math.max(0, Math.round(seconds));
  const [unit, size] = UNITS.find(([, length]) => whole >= length) ?? (['second', 1] as const);
  return inUnit(Math.floor(whole / size), unit, language);
}

/** How long something takes: "784 ms", "12.4 s", and from a minute on in its two largest units, "1 h 2 min". */
export function duration(ms: number, language: string): string {
  if (ms > 0 && ms < 1_000) return inUnit(Math.round(ms), 'millisecond', language);
  if (ms < 59_950) return inUnit(Math.max(0, ms) / 1_000, 'second', language);
  const seconds = Math.round(ms / 1_000);
  const units = [...UNITS, ['second', 1] as const];
  const first = units.findIndex(([, length]) => seconds >= length);
  return units
    .slice(first, first + 2)
    .map(([unit, length], i) => {
      const rest = i === 0 ? seconds : seconds % (units[first]?.[1] ?? 1);
      return [unit, Math.floor(rest / length)] as const;
    })
    .filter(([, whole], i) => i === 0 || whole > 0)
    .map(([unit, whole]) => inUnit(whole, unit, language))
    .join(' ');
}

const inUnit = (value: number, unit: string, language: string): string =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(value);

/** The time of day, with the date when it is not today. */
export function clock(instant: string, language: string, now = new Date()): string {
  const at = new Date(instant);
  const today = at.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(localeOf(language), {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    ...(!today && { day: '2-digit', month: '2-digit' }),
  }).format(at);
}

/** Everything, for who hovers: by the reader's clock, then by those of the plans where they differ. */
export function fullTime(instant: string, language: string, planZones: readonly string[] = []): string {
  const at = new Date(instant);
  const own = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'full',
    timeStyle: 'long',
    hourCycle: 'h23',
  });
  const theirs = planZones
    .filter((zone) => zone !== own.resolvedOptions().timeZone && isZone(zone))
    .map((timeZone) => {
      const words = { dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23', timeZone } as const;
      return `${timeZone}: ${new Intl.DateTimeFormat(localeOf(language), words).format(at)}`;
    });
  return [own.format(at), ...theirs].join('\n');
}

/** Engines name zones as their system does, which the browser need not know. */
function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

export const count = (value: number, language: string): string =>
  new Intl.NumberFormat(language).format(value);

/** The time of day without seconds. */
export const hour = (at: number, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
