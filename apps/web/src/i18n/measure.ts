/** "784 ms", "12.4 s", "3.1 min" in the reader's language. */
export function duration(ms: number, language: string): string {
  const [unit, size] =
    ms < 1_000
      ? (['millisecond', 1] as const)
      : ms < 120_000
        ? (['second', 1_000] as const)
        : ms < 7_200_000
          ? (['minute', 60_000] as const)
          : (['hour', 3_600_000] as const);
  return measured(ms / size, unit, language);
}

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
