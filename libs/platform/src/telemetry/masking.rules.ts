/**
 * What must not stand in a log: by the name of a field (whatever its value) and by the look of a text
 * (wherever it stands). Masking hides too much rather than too little; ids, names of jobs and times stay readable.
 */
const SECRET_KEY =
  /(password|passwd|pwd|secret|token|authorization|cookie|api-?key|credentials?|e?mail|phone|msisdn)$/i;

/** Every repetition that another part must follow is bounded: a text of 256 KiB is masked in about a second at worst. */
const PATTERNS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/\beyJ[\w-]{8,4096}\.[\w-]+\.[\w-]*/g, '[token]'],
  [/\brs[kr]_[\w-]{8,}/g, '[token]'],
  [/\b(bearer|basic)\s+[\w+/=.~-]{8,}/gi, '$1 [masked]'],
  [/([a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/@]+@/gi, '$1[masked]@'],
  [/\b((?:password|passwd|pwd|secret|token|api[-_]?key)["']?\s*[=:]\s*["']?)[^\s"',;&]+/gi, '$1[masked]'],
  [/[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}\b/gi, '[email]'],
  [/\+\d(?:[\s().-]{0,2}\d){8,14}(?!\d)/g, '[phone]'],
  [/(?<![\w-])\(?\d{2}\)? ?9?\d{4}-\d{4}(?![\w-])/g, '[phone]'],
];

const MAX_DEPTH = 8;
const MAX_TEXT = 16_384;

const isSecretKey = (key: string): boolean => SECRET_KEY.test(key.replaceAll('_', ''));

/** The text with every secret that can be told by its look replaced; cut after `maxLength` characters. */
export function maskText(text: string, maxLength = MAX_TEXT): string {
  const bounded = text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
  return PATTERNS.reduce((masked, [pattern, replacement]) => masked.replace(pattern, replacement), bounded);
}

/** A copy fit for a log: secrets masked, errors spelt out, depth bounded, circles cut. Never throws. */
export function mask(value: unknown, depth = 0, above: readonly object[] = []): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value;
  if (depth >= MAX_DEPTH || above.includes(value)) return '[cut]';
  const path = [...above, value];
  if (value instanceof Error) return maskError(value, depth, path);
  if (Array.isArray(value)) return value.map((item) => mask(item, depth + 1, path));
  return maskFields(Object.entries(value), depth, path);
}

function maskError(error: Error, depth: number, path: readonly object[]): Record<string, unknown> {
  const { name, message, stack, cause } = error;
  const own = maskFields(Object.entries(error), depth, path);
  return {
    ...own,
    type: name,
    message: maskText(message),
    stack: stack === undefined ? undefined : maskText(stack),
    ...(cause === undefined ? {} : { cause: mask(cause, depth + 1, path) }),
  };
}

function maskFields(
  entries: readonly [string, unknown][],
  depth: number,
  path: readonly object[],
): Record<string, unknown> {
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      isSecretKey(key) && value !== null && value !== undefined && typeof value !== 'boolean'
        ? '[masked]'
        : mask(value, depth + 1, path),
    ]),
  );
}
