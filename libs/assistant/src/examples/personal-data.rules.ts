const KINDS: Readonly<Record<string, RegExp>> = {
  'e-mail address': /[\w.+-]+@[\w-]+\.[a-z]{2,}/i,
  CPF: /\b\d{3}\.\d{3}\.\d{3}-\d{2}\b/,
  CNPJ: /\b\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2}\b/,
  'phone number': /(?:\+\d{2}\s?)?\(?\b\d{2}\)?\s?9?\d{4}-\d{4}\b|\b\d{3}-\d{3}-\d{4}\b/,
  'card number': /\b(?:\d{4}[ -]){3}\d{4}\b/,
};

/** What kind of personal data a text holds, as far as a pattern can tell; null where none is seen. */
export function personalDataIn(text: string): string | null {
  return Object.entries(KINDS).find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
