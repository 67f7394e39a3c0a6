import { type ApiKey, ROLES } from '@resync/platform';
import { z } from 'zod';
import { cursor, keysetPage, keysetQuery } from '../routes/keyset-page.js';

export const CreateApiKey = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    role: z.enum(ROLES),
    /** When the key ends by itself; never when left out. */
    expiresAt: z.iso
      .datetime()
      .refine((text) => new Date(text) > new Date(), 'must lie in the future')
      .optional(),
  })
  .meta({ id: 'CreateApiKey' });

export const apiKeyCursor = cursor(z.uuid());
export const ListApiKeys = keysetQuery(apiKeyCursor, {});

export const ApiKeyView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    /** First characters of the secret, to tell keys apart. */
    prefix: z.string(),
    role: z.enum(ROLES),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
    /** To the minute. */
    lastUsedAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ApiKey' });
export const ApiKeyPage = keysetPage(ApiKeyView, 'ApiKeyPage');

export const CreatedApiKey = ApiKeyView.extend({
  /** The key itself. It is shown here and never again. */
  secret: z.string(),
}).meta({ id: 'CreatedApiKey' });

export const toApiKeyView = (key: ApiKey): z.output<typeof ApiKeyView> => ({
  ...key,
  createdAt: key.createdAt.toISOString(),
  expiresAt: key.expiresAt?.toISOString() ?? null,
  lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
  revokedAt: key.revokedAt?.toISOString() ?? null,
});
