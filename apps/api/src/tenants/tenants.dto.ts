import { ROLES, type Tenant } from '@resync/platform';
import { z } from 'zod';

const Name = z.string().trim().min(1).max(200);

export const CreateTenant = z
  .strictObject({
    /** Short name in addresses and files. */
    slug: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'lower-case letters, digits and hyphens, at most 63'),
    name: Name,
  })
  .meta({ id: 'CreateTenant' });

export const RenameTenant = z.strictObject({ name: Name }).meta({ id: 'RenameTenant' });

export const TenantView = z
  .object({ id: z.uuid(), slug: z.string(), name: z.string(), createdAt: z.iso.datetime() })
  .meta({ id: 'Tenant' });

export const HeldTenants = z
  .object({ items: z.array(TenantView.extend({ role: z.enum(ROLES) }).meta({ id: 'HeldTenant' })) })
  .meta({ id: 'HeldTenants' });

export const toTenantView = ({ id, slug, name, createdAt }: Tenant): z.output<typeof TenantView> => ({
  id,
  slug,
  name,
  createdAt: createdAt.toISOString(),
});
