/** "512 byte", "49.8 kB", "3.2 MB" in the reader's language. */
export function size(bytes: number, language: string): string {
  if (bytes < 1_000) return measured(bytes, 'byte', language);
  return bytes < 1_000_000
    ? measured(bytes / 1_000, 'kilobyte', language)
    : measured(bytes / 1_000_000, 'megabyte', language);
}

const measured = (value: number, unit: string, language: string): string =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: Number.isInteger(value) || value >= 100 ? 0 : 1,
  }).format(value);
