import { timingSafeEqual } from 'node:crypto';

export interface Credentials {
  user: string;
  password: string;
  /** API key for `Authorization: Bearer`. */
  token: string;
}

/** Whether an `Authorization` header carries the user and password, or the token. */
export function accepts({ user, password, token }: Credentials, header: string | undefined): boolean {
  const [scheme = '', value = ''] = (header ?? '').split(' ');
  if (/^basic$/i.test(scheme)) return same(Buffer.from(value, 'base64').toString(), `${user}:${password}`);
  return /^bearer$/i.test(scheme) && same(value, token);
}

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
