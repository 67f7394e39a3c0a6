import { z } from 'zod';
import { configSection, flag, integer } from '../config/index.js';
import { KeyRing } from '../encryption/index.js';

const keyRing = z.string().transform((text, context) => {
  try {
    return KeyRing.parse(text);
  } catch (error) {
    context.addIssue(error instanceof Error ? error.message : 'is not a key ring');
    return z.NEVER;
  }
});

/** Where Temporal is, where its UI is, and how payloads travel. */
export const temporalConfig = configSection(
  'temporal',
  z.object({
    TEMPORAL_ADDRESS: z
      .string()
      .regex(/^[^\s/]+:\d+$/, 'must be host:port')
      .default('127.0.0.1:7233'),
    TEMPORAL_NAMESPACE: z.string().default('default'),
    TEMPORAL_UI_URL: z.url('must be an address').default('http://127.0.0.1:8233'),
    TEMPORAL_TLS: flag(false),
    /** How long queries and updates wait for a worker. */
    TEMPORAL_ANSWER_SECONDS: integer(1, 600).default(15),
    TEMPORAL_API_KEY: z.string().optional(),
    /** `keyId:base64,…`, 32 bytes each; the first encrypts what goes to Temporal. Not set: payloads are plain. */
    TEMPORAL_CODEC_KEYS: keyRing.optional(),
  }),
  (v): TemporalConfig => ({
    address: v.TEMPORAL_ADDRESS,
    namespace: v.TEMPORAL_NAMESPACE,
    uiUrl: v.TEMPORAL_UI_URL.replace(/\/+$/, ''),
    tls: v.TEMPORAL_TLS,
    apiKey: v.TEMPORAL_API_KEY,
    answerTimeoutMs: v.TEMPORAL_ANSWER_SECONDS * 1_000,
    codecKeys: v.TEMPORAL_CODEC_KEYS,
  }),
);

export interface TemporalConfig {
  /** `host:port` of the front end. */
  address: string;
  namespace: string;
  /** Address of the web UI, without a slash at its end. */
  uiUrl: string;
  tls: boolean;
  /** How long queries and updates wait for a worker. */
  answerTimeoutMs: number;
  /** How long Temporal itself has to answer; 5 seconds if left out. */
  callTimeoutMs?: number;
  apiKey?: string | undefined;
  codecKeys?: KeyRing | undefined;
}
