import { ApiProblem, createApiClient } from '@resync/client';
import { answer } from './answer';
import { accessOf, type Credential, type Session } from './session';
import { tabTenant } from './tab-tenant';

const stranger = () => createApiClient({ address: window.location.origin, token: '' });

/** Share of their time after which tokens are renewed, so that nothing meets ended ones. */
const RENEWED_AT = 0.8;

/** What the server gives for a password, or for a refresh token. */
interface Tokens {
  accessToken: string;
  refreshToken: string;
  expiresInSeconds: number;
}

const credentialOf = ({ accessToken, refreshToken, expiresInSeconds }: Tokens): Credential => ({
  kind: 'tokens',
  accessToken,
  refreshToken,
  renewAt: Date.now() + expiresInSeconds * 1_000 * RENEWED_AT,
});

/** Throws `ApiProblem`, or `TypeError` when the server is away. */
export async function signInByPassword(email: string, password: string): Promise<Session> {
  const { data } = await stranger().POST('/api/v1/auth/login', { body: { email, password } });
  if (!data) throw new TypeError('the sign-in came back empty');
  return sessionOf(credentialOf(data));
}

/** Throws `ApiProblem`, or `TypeError` when the server is away. */
export const signInByKey = (key: string): Promise<Session> => sessionOf({ kind: 'key', key });

/** In the tenant that the tab looked at last or was opened for, where the credential holds it, else the first that it holds. */
async function sessionOf(credential: Credential): Promise<Session> {
  const client = createApiClient(accessOf({ credential, tenant: null }));
  const { id: owner, tenants } = await answer(client.GET('/api/v1/me'));
  const tenant = tenants.find(({ id }) => id === tabTenant()) ?? tenants[0];
  return { credential, owner, tenant: tenant?.id ?? null };
}

/** Ends the session on the server too; when that cannot be told, its tokens end by themselves. */
export async function signOut({ credential }: Session): Promise<void> {
  if (credential.kind === 'key') return;
  const body = { refreshToken: credential.refreshToken };
  await stranger()
    .POST('/api/v1/auth/logout', { body })
    .catch(() => undefined);
}

/** Answers that end a session; any other refusal (too many requests, a server or proxy in trouble) says nothing of it. */
const OVER: readonly number[] = [400, 401, 403];

/** New tokens for old; null when the session is over. Throws when the server cannot say now: it is to be asked again. */
export async function refreshed(session: Session): Promise<Session | null> {
  const { credential } = session;
  if (credential.kind === 'key') return null;
  try {
    const body = { refreshToken: credential.refreshToken };
    const { data } = await stranger().POST('/api/v1/auth/refresh', { body });
    return data ? { ...session, credential: credentialOf(data) } : null;
  } catch (error) {
    if (error instanceof ApiProblem && OVER.includes(error.status)) return null;
    throw error;
  }
}
