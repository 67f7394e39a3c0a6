const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;

/** "1,2 MB" in the reader's language. */
export function bytes(size: number, language: string): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, size)) / 3));
  const unit = UNITS[power] ?? 'byte';
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(size / 1_000 ** power);
}
