import { ROLES } from '@resync/platform';
import { z } from 'zod';

/** Long enough to be no word, short enough to be hashed in time. */
export const NewPassword = z.string().min(12).max(128);
const Password = z.string().min(1).max(128);
const RefreshToken = z.string().min(1).max(128);

export const Login = z.strictObject({ email: z.email().max(254), password: Password }).meta({ id: 'Login' });

export const RefreshLogin = z.strictObject({ refreshToken: RefreshToken }).meta({ id: 'RefreshLogin' });

export const ChangePassword = z
  .strictObject({ currentPassword: Password, newPassword: NewPassword })
  .meta({ id: 'ChangePassword' });

export const TokensView = z
  .object({
    tokenType: z.literal('Bearer'),
    accessToken: z.string(),
    /** Seconds until the access token ends. */
    expiresInSeconds: z.int(),
    /** Works once; each use gives the next one. */
    refreshToken: z.string(),
  })
  .meta({ id: 'Tokens' });

export const MeView = z
  .object({
    kind: z.enum(['user', 'api_key']),
    id: z.uuid(),
    name: z.string(),
    platformAdmin: z.boolean(),
    /** When the credential of this request ends by itself. */
    expiresAt: z.iso.datetime().nullable(),
    tenants: z.array(z.object({ id: z.uuid(), slug: z.string(), name: z.string(), role: z.enum(ROLES) })),
  })
  .meta({ id: 'Me' });
