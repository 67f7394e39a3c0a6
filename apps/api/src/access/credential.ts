import { type IncomingHttpHeaders } from 'node:http';

interface Asked {
  headers: IncomingHttpHeaders;
}

/** A header's value; the first when it was sent more than once. */
export const header = ({ headers }: Asked, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
};

/** `Authorization: Bearer …` (token or API key) or `x-api-key: …`. */
export function credentialOf(request: Asked): string | undefined {
  const [scheme, token] = (header(request, 'authorization') ?? '').split(' ', 2);
  return scheme?.toLowerCase() === 'bearer' ? token : header(request, 'x-api-key');
}
