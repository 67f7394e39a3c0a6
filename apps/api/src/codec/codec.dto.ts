import { EncodedPayloads } from '@resync/platform';
import { z } from 'zod';

const text = z.string();

export const SealedPayloads = EncodedPayloads.meta({ id: 'SealedPayloads' });

/** As they came, opened; one that was not sealed comes back as it was. Bytes are base64. */
export const OpenedPayloads = z
  .object({
    payloads: z.array(
      z.object({ metadata: z.record(text, text).nullish(), data: text.nullish() }).meta({ id: 'Payload' }),
    ),
  })
  .meta({ id: 'OpenedPayloads' });
