import { configSection, integer } from '@resync/platform';
import { z } from 'zod';

export const languageModelConfig = configSection(
  'language model',
  z
    .object({
      /** Any OpenAI-compatible endpoint, such as `http://127.0.0.1:11434/v1`; none is asked when not set. */
      LLM_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
      LLM_MODEL: z.string().min(1).optional(),
      LLM_API_KEY: z.string().min(1).optional(),
      /** How long one answer may take. */
      LLM_TIMEOUT_MS: integer(100, 60_000).default(3_000),
      /** Questions of one tenant that may be asked in a day (UTC). */
      LLM_CALLS_PER_DAY: integer(0, 1_000_000).default(500),
    })
    .refine((v) => !v.LLM_BASE_URL || v.LLM_MODEL, {
      path: ['LLM_MODEL'],
      message: 'LLM_BASE_URL needs the name of a model',
    }),
  (v): LanguageModelConfig => ({
    endpoint:
      v.LLM_BASE_URL && v.LLM_MODEL
        ? { baseUrl: v.LLM_BASE_URL.replace(/\/+$/, ''), model: v.LLM_MODEL, apiKey: v.LLM_API_KEY ?? null }
        : null,
    timeoutMs: v.LLM_TIMEOUT_MS,
    callsPerDay: v.LLM_CALLS_PER_DAY,
  }),
);

export interface LanguageModelConfig {
  /** Null: none is asked. */
  endpoint: { baseUrl: string; model: string; apiKey: string | null } | null;
  timeoutMs: number;
  callsPerDay: number;
}
