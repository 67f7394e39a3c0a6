type Parts = Readonly<Record<string, unknown>>;

const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values of a form or a body say the same; a name that is left out says what `undefined` says. */
export function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, at) => same(item, b[at]));
  if (!isParts(a) || !isParts(b)) return Object.is(a, b);
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => same(a[name], b[name]));
}

/** The parts that differ from what was there, so that nothing is sent that somebody else may have changed meanwhile. */
export const changedParts = <T extends object>(before: object, now: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(now).filter(([name, value]) => !same(value, (before as Parts)[name])),
  ) as Partial<T>;

/** What was typed since something was sent stays; in place of the rest stands what comes after it. */
export function typedSince(sent: unknown, now: unknown, next: unknown): unknown {
  if (same(sent, now)) return next;
  if (isParts(sent) && isParts(now) && isParts(next))
    return Object.fromEntries(
      Object.keys(now).map((name) => [name, typedSince(sent[name], now[name], next[name])] as const),
    );
  const lists = [sent, now, next].filter((value) => Array.isArray(value));
  const [first, held, coming] = lists;
  return first && held && coming && first.length === held.length && held.length === coming.length
    ? held.map((item, at) => typedSince(first[at], item, coming[at]))
    : now;
}
