import { jsonOrNull, type ResiliencePolicies, type ResiliencePolicy, ResyncError } from '@resync/platform';
import { request } from 'undici';
import { z } from 'zod';
import { type Message } from './intent-prompt.js';
import { type LanguageModelConfig } from './language-model.config.js';

/** More of an answer than a label and its decoration is not read. */
const MAX_TOKENS = 200;
const MAX_ANSWER_BYTES = 256 * 1_024;

const Answer = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/** The model answered with something else than an answer. */
export class LanguageModelFailed extends ResyncError {
  readonly code = 'LANGUAGE_MODEL_FAILED';
  override readonly kind = 'unavailable';
  override readonly retryable = true;
  constructor(why: string) {
    super(`the language model cannot be used: ${why}`);
  }
}

/** A model behind an OpenAI-compatible endpoint (`POST {base}/chat/completions`). */
export class LanguageModelClient {
  readonly #policy: ResiliencePolicy;

  constructor(
    private readonly config: LanguageModelConfig,
    policies: ResiliencePolicies,
  ) {
    this.#policy = policies.get('language_model', '', { timeoutMs: config.timeoutMs });
  }

  /** Name of the model; null when none is configured. */
  get model(): string | null {
    return this.config.endpoint?.model ?? null;
  }

  /** It failed so often that it is left alone for a while. */
  get resting(): boolean {
    return this.#policy.state === 'open';
  }

  /**
   * One answer, tried once. Errors: `LanguageModelFailed`, `SystemTimedOut`, `SystemUnavailable` while the breaker is open.
   */
  ask(messages: readonly Message[]): Promise<string> {
    const { endpoint } = this.config;
    if (!endpoint) throw new LanguageModelFailed('none is configured (LLM_BASE_URL)');
    return this.#policy.execute(async (signal) => {
      const { statusCode, body } = await request(`${endpoint.baseUrl}/chat/completions`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(endpoint.apiKey && { authorization: `Bearer ${endpoint.apiKey}` }),
        },
        body: JSON.stringify({ model: endpoint.model, messages, temperature: 0, max_tokens: MAX_TOKENS }),
        signal,
      });
      const chunks: Buffer[] = [];
      let length = 0;
      for await (const chunk of body as AsyncIterable<Buffer>) {
        if ((length += chunk.length) > MAX_ANSWER_BYTES) throw new LanguageModelFailed('it answers too much');
        chunks.push(chunk);
      }
      if (statusCode !== 200) throw new LanguageModelFailed(`it answered ${statusCode}`);
      const parsed = Answer.safeParse(jsonOrNull(Buffer.concat(chunks).toString('utf8')));
      const [choice] = parsed.data?.choices ?? [];
      if (!choice) throw new LanguageModelFailed('its answer is no chat completion');
      return choice.message.content;
    });
  }
}
