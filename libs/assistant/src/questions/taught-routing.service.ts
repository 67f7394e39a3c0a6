import { Injectable, Logger } from '@nestjs/common';
import { ShortMemory, Workflows } from '@resync/platform';
import { ExampleIndex } from '../intents/example-index.js';
import { IntentOverlay } from '../intents/intent-overlay.js';
import { IntentRouter, type Routing } from '../intents/intent-router.service.js';
import { ExampleChangeRepository } from '../own-examples/example-change.repository.js';
import { OwnExampleRepository } from '../own-examples/own-example.repository.js';
import { renewExamplesJob } from '../own-examples/own-examples.contract.js';

type Taught = Pick<Routing, 'overlay' | 'examples'>;

/** What a tenant's own examples taught, ready to route by: read once for each change of them. */
@Injectable()
export class TaughtRouting {
  readonly #log = new Logger(TaughtRouting.name);
  readonly #taught = new ShortMemory({ ttlMs: 3_600_000, maxEntries: 500 });

  constructor(
    private readonly changes: ExampleChangeRepository,
    private readonly examples: OwnExampleRepository,
    private readonly router: IntentRouter,
    private readonly workflows: Workflows,
  ) {}

  /** Nothing where a tenant has no examples, and while they are learned anew on top of a router that was replaced. */
  async get(tenantId: string): Promise<Taught> {
    const version = await this.changes.overlayVersion(tenantId);
    if (!version || version.size === 0) return {};
    if (!this.router.knows(version)) {
      this.#renew(tenantId);
      return {};
    }
    const key = `${tenantId} ${version.changeId} ${version.learnedAt.toISOString()}`;
    return this.#taught.remember(key, () => this.#read(tenantId));
  }

  async #read(tenantId: string): Promise<Taught> {
    const stored = await this.changes.overlay(tenantId);
    if (!stored) return {};
    const own = await this.examples.active(tenantId);
    const embedded = own.flatMap((example) => {
      const vector = example.vectorOf(stored.encoder);
      return vector ? [{ text: example.text, intent: example.intent, vector }] : [];
    });
    return {
      overlay: IntentOverlay.fromBytes(stored.router, stored.overlay),
      examples: ExampleIndex.of(embedded),
    };
  }

  /** Nobody waits for it; while Temporal is away the next question asks again. */
  #renew(tenantId: string): void {
    this.workflows
      .start(renewExamplesJob, { tenantId }, { onConflict: 'useExisting' })
      .catch((err: unknown) => this.#log.warn({ err, tenantId }, 'own examples are not renewed yet'));
  }
}
