/** What a text holds as JSON; null where it is none, which every schema of an object refuses. */
export function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
