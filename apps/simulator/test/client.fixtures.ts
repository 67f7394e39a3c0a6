import { type Served } from '../src/simulator.options.js';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

/** Asks the REST API as its user; paths below `/twsd/api/v2`. */
export async function ask(
  served: Served,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: unknown } = {},
): Promise<Answer> {
  const { user, password } = served.credentials;
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const answer = await fetch(`${served.url}/api/v2${path}`, {
    method,
    headers: { authorization, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

export interface Row {
  [key: string]: unknown;
  id: string;
  name: string;
  key: string;
}

/** Rows of one kind that match a filter. */
export async function rows(served: Served, kind: string, oql = '', more = ''): Promise<Row[]> {
  const { status, text } = await ask(served, `/plan/${kind}?oql=${encodeURIComponent(oql)}${more}`);
  if (status !== 200) throw new Error(`${status}: ${text}`);
  const answer = JSON.parse(text) as { results: Row[] };
  return answer.results;
}

/** Runs an admin command over HTTP. */
export async function admin(
  served: Served,
  command: string,
  body: unknown = {},
  token = served.adminToken,
): Promise<Answer> {
  const answer = await fetch(`${served.adminUrl}/${command}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** `a.b`, `a[].c`: every key of an object, however deep, `dependencies` told apart by their type. */
export function keysOf(value: unknown, at = '', found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const element of value) keysOf(element, typed(`${at}[]`, element), found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      found.add(`${at}.${key}`);
      keysOf(inner, `${at}.${key}`, found);
    }
  return found;
}

function typed(at: string, element: unknown): string {
  const type =
    typeof element === 'object' && element !== null && 'dependencyType' in element
      ? element.dependencyType
      : '';
  return typeof type === 'string' && type !== '' ? `${at}(${type})` : at;
}
