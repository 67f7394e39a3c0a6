import { ROLES, type TenantUser } from '@resync/platform';
import { z } from 'zod';
import { NewPassword } from '../authentication/authentication.dto.js';
import { cursor, keysetPage, keysetQuery } from '../routes/keyset-page.js';

const Name = z.string().trim().min(1).max(200);

export const CreateUser = z
  .strictObject({
    email: z.email().max(254),
    name: Name,
    role: z.enum(ROLES),
    /** For who signs in here; leave it out for who signs in by the OIDC issuer. Ignored for an account that exists. */
    password: NewPassword.optional(),
  })
  .meta({ id: 'CreateUser' });

export const ChangeUser = z
  .strictObject({ role: z.enum(ROLES).optional(), disabled: z.boolean().optional() })
  .meta({ id: 'ChangeUser' });

export const userCursor = cursor(z.string());
export const ListUsers = keysetQuery(userCursor, {});

export const UserView = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    createdAt: z.iso.datetime(),
    /** Since when the person has no access to the tenant; null while they have. */
    disabledAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'User' });
export const UserPage = keysetPage(UserView, 'UserPage');

export const toUserView = (user: TenantUser): z.output<typeof UserView> => ({
  ...user,
  createdAt: user.createdAt.toISOString(),
  disabledAt: user.disabledAt?.toISOString() ?? null,
});
