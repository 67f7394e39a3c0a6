import { randomUUID } from 'node:crypto';
import { AccessTokens, Passwords, type Role } from '@resync/platform';
import { type ApiHarness } from './api-harness.js';

export interface TestUser {
  id: string;
  email: string;
  password: string;
}

/** Somebody with an account and a place in each of the tenants; signs in by password, or by the issuer alone. */
export async function aUser(
  api: ApiHarness,
  places: Record<string, Role>,
  { platformAdmin = false, byIssuer = false, password = 'correct horse battery' } = {},
): Promise<TestUser> {
  const user = { id: randomUUID(), email: `${randomUUID()}@example.org`, password };
  const hash = byIssuer ? null : await api.app.get(Passwords).hash(user.password);
  await api.database.system.run(async (manager) => {
    await manager.query(
      `insert into app_user (id, email, name, password_hash, platform_admin) values ($1, $2, 'Ana', $3, $4)`,
      [user.id, user.email, hash, platformAdmin],
    );
    for (const [tenantId, role] of Object.entries(places)) {
      await manager.query(`insert into membership (user_id, tenant_id, role) values ($1, $2, $3)`, [
        user.id,
        tenantId,
        role,
      ]);
    }
  });
  return user;
}

export interface TestTokens {
  accessToken: string;
  refreshToken: string;
}

/** Signs in through the API. */
export async function signIn(api: ApiHarness, { email, password }: TestUser): Promise<TestTokens> {
  const { status, body } = await api.with()<TestTokens>('POST', '/api/v1/auth/login', {
    body: { email, password },
  });
  if (status !== 200) throw new Error(`sign-in answered ${status} ${JSON.stringify(body)}`);
  return body;
}

/** An access token of a new viewer that ends in so many milliseconds. */
export async function anExpiringToken(api: ApiHarness, tenantId: string, inMs: number): Promise<string> {
  const { id } = await aUser(api, { [tenantId]: 'viewer' });
  return tokenEndingIn(api, id, inMs);
}

/** A fresh access token of somebody, with that end. */
export function tokenEndingIn(api: ApiHarness, userId: string, inMs: number): Promise<string> {
  const tokens = api.app.get(AccessTokens);
  return tokens.sign(userId, new Date(Date.now() - tokens.lifetimeSeconds * 1_000 + inMs));
}
