import { z } from 'zod';
import { configSection, integer } from '../config/index.js';

/** How people prove who they are: own tokens, and those of an OIDC issuer where one is named. */
export const authConfig = configSection(
  'auth',
  z
    .object({
      /** One secret or several, comma separated: the first signs, all verify, so that it can be rotated. */
      JWT_SECRET: z
        .string('must be set: at least 32 characters')
        .transform((text) => text.split(',').map((part) => part.trim()))
        .refine(
          (secrets) => secrets.every(({ length }) => length >= 32),
          'each secret needs at least 32 characters',
        ),
      ACCESS_TOKEN_MINUTES: integer(1, 1_440).default(15),
      REFRESH_TOKEN_DAYS: integer(1, 365).default(30),
      /** Attempts to sign in from one address in 15 minutes; raise it where many people share an address. */
      SIGN_IN_ATTEMPTS_PER_ADDRESS: integer(1, 1_000_000).default(100),
      OIDC_ISSUER: z.url('must be the address of the issuer').optional(),
      OIDC_AUDIENCE: z.string().min(1).optional(),
    })
    .refine((v) => (v.OIDC_ISSUER === undefined) === (v.OIDC_AUDIENCE === undefined), {
      path: ['OIDC_AUDIENCE'],
      message: 'OIDC_ISSUER and OIDC_AUDIENCE are set together',
    }),
  (v): AuthConfig => ({
    secrets: v.JWT_SECRET,
    accessTokenSeconds: v.ACCESS_TOKEN_MINUTES * 60,
    refreshTokenDays: v.REFRESH_TOKEN_DAYS,
    signInAttemptsPerAddress: v.SIGN_IN_ATTEMPTS_PER_ADDRESS,
    oidc: v.OIDC_ISSUER && v.OIDC_AUDIENCE ? { issuer: v.OIDC_ISSUER, audience: v.OIDC_AUDIENCE } : undefined,
  }),
);

export interface AuthConfig {
  secrets: readonly string[];
  accessTokenSeconds: number;
  refreshTokenDays: number;
  signInAttemptsPerAddress: number;
  oidc: { issuer: string; audience: string } | undefined;
}
