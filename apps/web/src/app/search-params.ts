/** What an address says may be anything: each part is read alone, and what is not understood is left out. */
type Search = Readonly<Record<string, unknown>>;

/** A text of at least one character. The router reads `?q=12` as a number. */
export function textIn(search: Search, name: string): string | undefined {
  const value = search[name];
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text !== '' ? text.slice(0, 200) : undefined;
}

export function oneOf<const T extends string>(
  search: Search,
  name: string,
  values: readonly T[],
): T | undefined {
  return values.find((value) => value === search[name]);
}

/** Without what is not said, so that the address stays short. */
export const said = <T extends Record<string, unknown>>(search: T): Partial<T> =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Partial<T>;
