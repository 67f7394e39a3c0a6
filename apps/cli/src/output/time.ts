const UNITS: readonly [limitSeconds: number, secondsEach: number, unit: string][] = [
  [90, 1, 's'],
  [90 * 60, 60, 'min'],
  [36 * 3_600, 3_600, 'h'],
  [Infinity, 86_400, 'd'],
];

/** `4 min`, `2 h`: how long, in the unit in which one would say it. */
export function span(seconds: number): string {
  const [, each, unit] = UNITS.find(([limit]) => Math.abs(seconds) < limit) ?? [0, 1, 's'];
  return `${Math.round(seconds / each)} ${unit}`;
}

/** `21 Nov 03:04:05` in the reader's own time; a dash for nothing. */
export function clock(instant: string | null): string {
  if (instant === null) return '–';
  return new Intl.DateTimeFormat('en-GB', {
    day: '2-digit',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
    .format(new Date(instant))
    .replace(',', '');
}
