import { ApiProblem, createApiClient } from '@resync/client';
import { accessOf, type Credential, type Session } from './session';

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
  return withTenant({ credential: credentialOf(data), tenant: null });
}

/** Throws `ApiProblem`, or `TypeError` when the server is away. */
export const signInByKey = (key: string): Promise<Session> =>
  withTenant({ credential: { kind: 'key', key }, tenant: null });

/** The first tenant that the credential holds. */
async function withTenant(session: Session): Promise<Session> {
  const { data } = await createApiClient(accessOf(session)).GET('/api/v1/me');
  return { ...session, tenant: data?.tenants[0]?.id ?? null };
}

/** Ends the session on the server too; when that cannot be told, its tokens end by themselves. */
export async function signOut({ credential }: Session): Promise<void> {
  if (credential.kind === 'key') return;
  const body = { refreshToken: credential.refreshToken };
  await stranger()
    .POST('/api/v1/auth/logout', { body })
    .catch(() => undefined);
}

/** New tokens for old; null when the session is over. Throws `TypeError` when the server is away. */
export async function refreshed(session: Session): Promise<Session | null> {
  const { credential } = session;
  if (credential.kind === 'key') return null;
  try {
    const body = { refreshToken: credential.refreshToken };
    const { data } = await stranger().POST('/api/v1/auth/refresh', { body });
    return data ? { ...session, credential: credentialOf(data) } : null;
  } catch (error) {
    if (error instanceof ApiProblem) return null;
    throw error;
  }
}
