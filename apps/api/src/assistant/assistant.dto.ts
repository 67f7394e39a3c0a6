import { FALLBACK_OUTCOMES, INTENTS, LANGUAGES } from '@resync/assistant';
import { z } from 'zod';

/** Longer texts are refused; of a long one the beginning counts. */
const MAX_CHARACTERS = 20_000;
const MAX_TEXTS = 64;

const question = z
  .string()
  .max(MAX_CHARACTERS)
  .refine((text) => text.trim() !== '', 'there is nothing in it');

export const ClassifyText = z
  .strictObject({ text: question.meta({ example: 'pq o FOLHA_PGTO não rodou?' }) })
  .meta({ id: 'ClassifyText' });

export const ClassifyTexts = z
  .strictObject({ texts: z.array(question).min(1).max(MAX_TEXTS) })
  .meta({ id: 'ClassifyTexts' });

const probability = z.number().min(0).max(1);
export const intent = z.enum(INTENTS);
const rankedIntent = z.object({ intent, probability }).meta({ id: 'RankedIntent' });

export const ClassificationView = z
  .object({
    /** Best first; more than one when the question asks several things. The first is the best guess also when abstained. */
    intents: z.array(rankedIntent).min(1).max(3),
    /** What the question as a whole may mean, most probable first. */
    ranking: z.array(rankedIntent).max(5),
    /** Not sure enough: ask back. */
    abstained: z.boolean(),
    /** `language_model`: the router was not sure, and a larger model named the intent; the probability is the router's. */
    decidedBy: z.enum(['router', 'language_model']),
    /** What became of asking a larger model; absent when none was asked. */
    fallback: z
      .object({ outcome: z.enum(FALLBACK_OUTCOMES), model: z.string(), ms: z.number().min(0) })
      .optional(),
    language: z.enum(LANGUAGES),
    /** The question is an order to do something in the scheduler. */
    wantsAction: z.boolean(),
    /** Examples with this label that are nearest; similarity is a cosine. */
    nearest: z.array(
      z.object({
        text: z.string(),
        intent,
        similarity: z.number().min(-1.01).max(1.01),
        /** One of the tenant's own examples. */
        own: z.boolean(),
      }),
    ),
    /** The best guess of each part of the router by itself: words and their parts, and the encoder. */
    parts: z.object({ words: rankedIntent, encoder: rankedIntent }),
    timings: z.object({ embeddingMs: z.number().min(0), routingMs: z.number().min(0) }),
  })
  .meta({ id: 'Classification' });

export const ClassificationsView = z
  .object({ items: z.array(ClassificationView) })
  .meta({ id: 'Classifications' });
