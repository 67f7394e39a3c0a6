import { SignJWT } from 'jose';
import { expect, it } from 'vitest';
import { AccessTokens } from './access-tokens.js';
import { type AuthConfig } from './auth.config.js';
import { Unauthenticated } from './auth.errors.js';
import { OidcTokens } from './oidc-tokens.js';

const [old, fresh] = ['o'.repeat(32), 'f'.repeat(32)];
const aConfig = (...secrets: string[]): AuthConfig => ({
  secrets,
  accessTokenSeconds: 900,
  refreshTokenDays: 30,
  signInAttemptsPerAddress: 100,
  oidc: undefined,
});

it('gives back who the token was made for, and when it ends', async () => {
  const tokens = new AccessTokens(aConfig(fresh));
  const token = await tokens.sign('user-1', new Date());
  expect(await tokens.verify(token)).toMatchObject({ userId: 'user-1' });
  await expect(tokens.verify(await tokens.sign('user-1', new Date(Date.now() - 901_000)))).rejects.toThrow(
    Unauthenticated,
  );
});

it('still takes tokens of the secret before during a rotation', async () => {
  const token = await new AccessTokens(aConfig(old)).sign('user-1', new Date());
  await expect(new AccessTokens(aConfig(fresh, old)).verify(token)).resolves.toMatchObject({
    userId: 'user-1',
  });
  await expect(new AccessTokens(aConfig(fresh)).verify(token)).rejects.toThrow(Unauthenticated);
});

it('refuses a token of the same secret that was made for something else', async () => {
  const other = await new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('resync')
    .setAudience('elsewhere')
    .setSubject('user-1')
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(fresh));
  await expect(new AccessTokens(aConfig(fresh)).verify(other)).rejects.toThrow(Unauthenticated);
});

it('claims no foreign token as long as no issuer is configured', () => {
  expect(new OidcTokens(aConfig(fresh)).claims('x.y.z')).toBe(false);
});
