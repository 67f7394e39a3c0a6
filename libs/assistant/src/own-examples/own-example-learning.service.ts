import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import { type JobProgress } from '@resync/platform/workflows';
import { EmbeddingService } from '@resync/knowledge';
import { learnOverlay, OVERLAY_STEPS, type OverlayEffect } from '../intents/intent-overlay.effect.js';
import { type IntentOverlay } from '../intents/intent-overlay.js';
import { ExampleChangeRepository } from './example-change.repository.js';
import { type ExampleChange } from './example-change.entity.js';
import { type OwnExample } from './own-example.entity.js';
import { OwnExampleRepository } from './own-example.repository.js';
import { CannotUndo, ChangedMeanwhile } from './own-examples.errors.js';
import { type ChangeOutcome, MAX_REFERENCE_LOSS } from './own-examples.model.js';
import { OverlayGrounds } from './overlay-grounds.js';

/** Steps that a change is told in: embedding, learning and measuring, applying. */
export const OWN_EXAMPLE_STEPS = OVERLAY_STEPS + 2;
/** Texts whose vectors are asked for at once. */
const EMBEDDED_AT_ONCE = 64;
/** Changes of others that may come in between before this one gives up. */
const TRIES = 5;

type Report = (progress: JobProgress) => void;
const step = (report: Report, done: number, name: string) =>
  report({ done, total: OWN_EXAMPLE_STEPS, step: name });

interface Learned {
  /** Null where no example is left. */
  overlay: IntentOverlay | null;
  effect: OverlayEffect | null;
}

/** Learns from a tenant's own examples. Whatever is learned is of all examples that are active then. */
@Injectable()
export class OwnExampleLearning {
  constructor(
    private readonly tenants: TenantTransaction,
    private readonly examples: OwnExampleRepository,
    private readonly changes: ExampleChangeRepository,
    private readonly grounds: OverlayGrounds,
    private readonly encoder: EmbeddingService,
  ) {}

  /** Learns, measures, and applies or refuses a change. Errors: `CannotUndo`, `ChangedMeanwhile`, those of `Embedder.embed`. */
  async apply(tenantId: string, changeId: string, report: Report): Promise<ChangeOutcome> {
    for (let tries = 0; tries < TRIES; tries++) {
      const change = await this.changes.get(tenantId, changeId);
      if (change.state !== 'pending') return this.#outcome(change);
      const seen = (await this.changes.overlay(tenantId))?.changeId ?? null;
      const learned = await this.#learn(tenantId, change, report);
      step(report, OWN_EXAMPLE_STEPS - 1, 'applying the change');
      const settled = await this.#settle(change, seen, learned);
      if (settled) return this.#outcome(settled);
    }
    throw new ChangedMeanwhile();
  }

  /** Ends a change that is not going to be applied; its new examples are forgotten. */
  async drop(tenantId: string, changeId: string): Promise<void> {
    await this.tenants.run(tenantId, async () => {
      await this.changes.lock(tenantId);
      const change = await this.changes.get(tenantId, changeId);
      if (change.state !== 'pending') return;
      await this.#end(change, 'dropped', null);
    });
  }

  /** Learns again what was learned on top of another router. False where nothing had to be. */
  async renew(tenantId: string, report: Report): Promise<boolean> {
    for (let tries = 0; tries < TRIES; tries++) {
      const stored = await this.changes.overlay(tenantId);
      if (!stored || this.grounds.isCurrent(stored)) return false;
      const { overlay } = await this.#learn(tenantId, null, report);
      const saved = await this.tenants.run(tenantId, async () => {
        await this.changes.lock(tenantId);
        const now = await this.changes.overlay(tenantId);
        if (now?.changeId !== stored.changeId) return false;
        await this.changes.saveOverlay(this.grounds.stored(tenantId, stored.changeId, overlay));
        return true;
      });
      if (saved) return true;
    }
    throw new ChangedMeanwhile();
  }

  async #learn(tenantId: string, change: ExampleChange | null, report: Report): Promise<Learned> {
    const removed = new Set(change?.removes);
    const kept = (await this.examples.active(tenantId)).filter(({ id }) => !removed.has(id));
    const known = new Set(kept.map(({ plain }) => plain));
    const come = change ? await this.examples.byIds(tenantId, change.adds) : [];
    const all = [...kept, ...come.filter(({ plain }) => !known.has(plain))];
    if (all.length === 0) return { overlay: null, effect: null };
    await this.#embed(tenantId, all, report);
    return learnOverlay(
      await this.grounds.get(),
      all.map((example) => ({
        ...example,
        vector: example.vectorOf(this.encoder.model) ?? new Float32Array(),
      })),
      (name, done) => step(report, 1 + done, name),
    );
  }

  async #embed(tenantId: string, examples: readonly OwnExample[], report: Report): Promise<void> {
    const missing = examples.filter((example) => example.vectorOf(this.encoder.model) === null);
    for (let at = 0; at < missing.length; at += EMBEDDED_AT_ONCE) {
      step(report, 0, `embedding ${at} of ${missing.length} examples`);
      const some = missing.slice(at, at + EMBEDDED_AT_ONCE);
      const found = await this.encoder.embed(
        some.map(({ text }) => text),
        tenantId,
      );
      some.forEach((example, i) => {
        const { model, vector } = found[i] ?? {};
        if (model && vector) example.embed(model, vector);
      });
      await this.examples.saveVectors(tenantId, some);
    }
  }

  /** Null when another change came in between: what was learned is of other examples. Errors: `CannotUndo`. */
  #settle(
    { tenantId, id }: ExampleChange,
    seen: string | null,
    { overlay, effect }: Learned,
  ): Promise<ExampleChange | null> {
    return this.tenants.run(tenantId, async () => {
      await this.changes.lock(tenantId);
      const change = await this.changes.get(tenantId, id);
      if (change.state !== 'pending') return change; // dropped while it was learned, or settled by another attempt
      await this.#refuseSecondUndo(change);
      const now = (await this.changes.overlay(tenantId))?.changeId ?? null;
      if (now !== seen) return null;
      if (change.kind === 'add' && !change.forced && costsTooMuch(effect)) {
        await this.#end(change, 'refused', effect);
        return change;
      }
      await this.examples.deactivate(tenantId, change.removes);
      await this.examples.activate(tenantId, change.adds);
      await this.changes.saveOverlay(this.grounds.stored(tenantId, id, overlay));
      change.settle('applied', effect, new Date());
      await this.changes.save(change);
      await this.#markUndone(change);
      await this.changes.forgetOld(tenantId);
      return change;
    });
  }

  /** Two people may have undone the same change at once: asked under the lock, as until then the other may still settle. */
  async #refuseSecondUndo({ tenantId, undoes }: ExampleChange): Promise<void> {
    if (undoes && (await this.changes.get(tenantId, undoes)).undoneBy) throw CannotUndo.twice();
  }

  async #markUndone({ tenantId, id, undoes }: ExampleChange): Promise<void> {
    if (!undoes) return;
    const undone = await this.changes.get(tenantId, undoes);
    undone.undoneBy = id;
    await this.changes.save(undone);
  }

  async #end(
    change: ExampleChange,
    state: 'refused' | 'dropped',
    effect: OverlayEffect | null,
  ): Promise<void> {
    change.settle(state, effect, new Date());
    await this.changes.save(change);
    if (change.kind === 'add') await this.examples.forget(change.tenantId, change.adds);
  }

  async #outcome({ tenantId, id, state, adds, removes, effect }: ExampleChange): Promise<ChangeOutcome> {
    const applied = state === 'applied';
    return {
      kind: applied ? 'applied' : 'refused',
      changeId: id,
      added: applied ? adds.length : 0,
      removed: applied ? removes.length : 0,
      examples: await this.examples.count(tenantId),
      effect,
    };
  }
}

const costsTooMuch = (effect: OverlayEffect | null): boolean =>
  effect !== null && effect.reference.before - (effect.reference.after ?? 0) > MAX_REFERENCE_LOSS;
