import { Injectable } from '@nestjs/common';
import { metrics } from '@resync/platform';
import { IntentFallback } from '../fallback/intent-fallback.service.js';
import { type Classification } from '../intents/classification.rules.js';
import { IntentRouter } from '../intents/intent-router.service.js';
import { TenantRouting } from './tenant-routing.service.js';

/** Questions that a larger model is asked about at once. */
const ASKED_AT_ONCE = 4;
/** Intents of the whole question that are told with their probabilities. */
const RANKING = 5;

const questions = metrics.counter('resync_questions_total', 'Questions by who named what they ask for.', [
  'outcome',
]);

/** What the questions of a tenant ask for. */
@Injectable()
export class Questions {
  constructor(
    private readonly routing: TenantRouting,
    private readonly router: IntentRouter,
    private readonly fallback: IntentFallback,
  ) {}

  /** One classification a text, in their order. Errors: those of `Embedder.embed`. */
  async classify(tenantId: string, texts: readonly string[]): Promise<Classification[]> {
    const found = await this.router.classify(texts, await this.routing.get(tenantId));
    const unsure = found.flatMap((classification, i) => (classification.abstained ? [i] : []));
    for (let at = 0; at < unsure.length; at += ASKED_AT_ONCE)
      await Promise.all(
        unsure.slice(at, at + ASKED_AT_ONCE).map(async (i) => {
          const [classification, text = ''] = [found[i], texts[i]];
          if (classification) found[i] = await this.#askedElsewhere(tenantId, text, classification);
        }),
      );
    for (const { abstained, decidedBy } of found)
      questions.inc({ outcome: abstained ? 'abstained' : decidedBy });
    return found.map((classification) => ({
      ...classification,
      ranking: classification.ranking.slice(0, RANKING),
    }));
  }

  async #askedElsewhere(tenantId: string, text: string, guess: Classification): Promise<Classification> {
    const fallback = await this.fallback.ask(tenantId, text);
    if (!fallback) return guess;
    const { intent, ...told } = fallback;
    if (intent === null) return { ...guess, fallback: told };
    // the probability stays what the router gave it: a larger model's word has none
    const named = guess.ranking.filter((ranked) => ranked.intent === intent);
    return {
      ...guess,
      intents: named,
      abstained: false,
      decidedBy: 'language_model',
      fallback: told,
    };
  }
}
