import { Injectable, Logger } from '@nestjs/common';
import { metrics, SystemTimedOut, SystemUnavailable } from '@resync/platform';
import { type FallbackOutcome } from '../intents/classification.rules.js';
import { type Intent } from '../intents/intent.model.js';
import { CallBudget } from './call-budget.js';
import { intentPrompt, labelIn } from './intent-prompt.js';
import { LanguageModelClient } from './language-model.client.js';

/** What a larger model said of a question. */
export interface Fallback {
  outcome: FallbackOutcome;
  intent: Intent | null;
  model: string;
  ms: number;
}

const asked = metrics.counter(
  'resync_intent_fallbacks_total',
  'Questions that a larger model was to name, by outcome.',
  ['outcome'],
);

/** Asks a larger model where the router is not sure; without one it does nothing. It never fails: the router's guess stays. */
@Injectable()
export class IntentFallback {
  readonly #log = new Logger(IntentFallback.name);

  constructor(
    private readonly client: LanguageModelClient,
    private readonly budget: CallBudget,
  ) {}

  /** Null when no model is configured. */
  async ask(tenantId: string, text: string): Promise<Fallback | null> {
    const { model } = this.client;
    if (model === null) return null;
    const began = performance.now();
    const { outcome, intent } = await this.#answer(tenantId, text);
    asked.inc({ outcome });
    return { outcome, intent, model, ms: performance.now() - began };
  }

  async #answer(tenantId: string, text: string): Promise<Pick<Fallback, 'outcome' | 'intent'>> {
    // looked at first: what is not asked is not counted
    if (this.client.resting) return { outcome: 'resting', intent: null };
    if (!(await this.budget.take(tenantId))) return { outcome: 'budget_spent', intent: null };
    try {
      const intent = labelIn(await this.client.ask(intentPrompt(text)));
      return { outcome: intent ? 'named' : 'no_label', intent };
    } catch (err) {
      if (err instanceof SystemUnavailable) return { outcome: 'resting', intent: null };
      this.#log.warn({ err }, 'the language model did not name a question');
      return { outcome: err instanceof SystemTimedOut ? 'timed_out' : 'failed', intent: null };
    }
  }
}
