const MAX_MESSAGES = 5;
const MAX_LENGTH = 300;

/**
 * What an error body says, as short plain sentences. V1 answers `{messages: [...]}`; the shape of V2's errors is not
 * documented [?], so the usual fields are tried and anything else is left out. `secrets` are blotted out, in case an
 * engine repeats what it was sent.
 */
export function engineMessages(body: string, secrets: readonly string[]): string[] {
  return candidates(body)
    .map((text) => blot(text, secrets).replace(/\s+/g, ' ').trim())
    .filter((text) => text.length > 0)
    .slice(0, MAX_MESSAGES)
    .map((text) => (text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text));
}

function candidates(body: string): string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return []; // a page of HTML helps nobody, and what is no engine shall not be shown to whoever typed its address
  }
  if (typeof parsed === 'string') return [parsed];
  if (!isRecord(parsed)) return [];
  return ['messages', 'message', 'errorMessage', 'detail', 'error'].flatMap((name) => texts(parsed[name]));
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  return isRecord(value) && typeof value.message === 'string' ? [value.message] : [];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const blot = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((clean, secret) => (secret ? clean.replaceAll(secret, '…') : clean), text);
