import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { PUSH_WORDS } from '../libs/monitoring/src/push/push-words.js';

const Screen = z.record(z.string(), z.looseObject({ event: z.record(z.string(), z.string()) }));

it.each(['pt', 'en'] as const)('a phone says of an event what the screen says: %s', async (language) => {
  // by its address: the screen is compiled by rules of its own
  const words: unknown = await import(resolve(import.meta.dirname, `../apps/web/src/i18n/${language}.ts`));
  // that somebody sees to a problem is pushed to nobody
  const { 'problem.acknowledged': _, ...pushed } = Screen.parse(words)[language]?.event ?? {};
  expect(PUSH_WORDS[language].event).toEqual(pushed);
});
