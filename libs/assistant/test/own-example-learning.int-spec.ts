import { join } from 'node:path';
import { EmbeddingService } from '@resync/knowledge';
import { newId } from '@resync/platform';
import { openTestDatabase, type TestDatabase } from '@resync/platform/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ExampleChange } from '../src/own-examples/example-change.entity.js';
import { ExampleChangeRepository } from '../src/own-examples/example-change.repository.js';
import { OwnExampleLearning } from '../src/own-examples/own-example-learning.service.js';
import { OwnExample } from '../src/own-examples/own-example.entity.js';
import { OwnExampleRepository } from '../src/own-examples/own-example.repository.js';
import { CannotUndo } from '../src/own-examples/own-examples.errors.js';
import { OverlayGrounds } from '../src/own-examples/overlay-grounds.js';
import { StoredOverlay } from '../src/own-examples/stored-overlay.entity.js';

const MODELS = join(import.meta.dirname, '../../../models');

let database: TestDatabase;
let encoder: EmbeddingService;
let changes: ExampleChangeRepository;
let tenantId: string;
beforeAll(async () => {
  database = await openTestDatabase([OwnExample, ExampleChange, StoredOverlay]);
  const directory = join(MODELS, 'resync-embeddings-v1');
  encoder = await EmbeddingService.open({ directory, threads: 1, coresPerThread: 2, queue: 64 });
});
afterAll(async () => {
  await encoder.onModuleDestroy();
  await database.close();
});
beforeEach(async () => {
  changes = new ExampleChangeRepository(database.tenants);
  tenantId = await database.aTenant();
});

/** Learns with a repository of its own, so that a test can let others in at any of its steps. */
const learning = (own = new ExampleChangeRepository(database.tenants)) =>
  new OwnExampleLearning(
    database.tenants,
    new OwnExampleRepository(database.tenants),
    own,
    OverlayGrounds.open({ directory: join(MODELS, 'resync-intents-v1') }, encoder),
    encoder,
  );
const apply = (changeId: string, by = learning()) => by.apply(tenantId, changeId, () => undefined);

/** A repository before whose first look at the overlay somebody else is let in: the step before learning. */
function letInBeforeLearning(other: () => Promise<unknown>): ExampleChangeRepository {
  const own = new ExampleChangeRepository(database.tenants);
  const overlay = own.overlay.bind(own);
  own.overlay = async (tenant) => {
    own.overlay = overlay;
    await other();
    return overlay(tenant);
  };
  return own;
}

async function aChange(what: Partial<ExampleChange>): Promise<string> {
  const asked = ExampleChange.asked({ tenantId, id: newId(), requestedBy: 'ana', kind: 'undo' });
  await changes.add(Object.assign(asked, what));
  return asked.id;
}

const stateOf = async (id: string) => (await changes.get(tenantId, id)).state;

it('undoes a change once, whenever the other undo comes in between', async () => {
  const removal = await aChange({ kind: 'remove', state: 'applied', settledAt: new Date() });
  const [first, second] = [await aChange({ undoes: removal }), await aChange({ undoes: removal })];
  const slow = learning(letInBeforeLearning(() => apply(first)));
  await expect(apply(second, slow)).rejects.toThrow(CannotUndo);
  expect([await stateOf(first), await stateOf(second)]).toEqual(['applied', 'pending']);
  expect((await changes.get(tenantId, removal)).undoneBy).toBe(first);
});

it('applies nothing that was dropped while it was being learned', async () => {
  const cancelled = await aChange({ kind: 'remove' });
  const slow = learning(letInBeforeLearning(() => learning().drop(tenantId, cancelled)));
  expect(await apply(cancelled, slow)).toMatchObject({ kind: 'refused' });
  expect([await stateOf(cancelled), await changes.overlay(tenantId)]).toEqual(['dropped', null]);
});
