import { join } from 'node:path';
import { EmbeddingService } from '@resync/knowledge';
import { newId } from '@resync/platform';
import { openTestDatabase, type TestDatabase } from '@resync/platform/testing';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
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
let grounds: OverlayGrounds;
let changes: ExampleChangeRepository;
let tenantId: string;
beforeAll(async () => {
  database = await openTestDatabase([OwnExample, ExampleChange, StoredOverlay]);
  const directory = join(MODELS, 'resync-embeddings-v1');
  encoder = await EmbeddingService.open({ directory, threads: 1, coresPerThread: 2, queue: 4_096 });
  grounds = OverlayGrounds.open({ directory: join(MODELS, 'resync-intents-v1') }, encoder);
});
afterAll(async () => {
  await encoder.onModuleDestroy();
  await database.close();
});
beforeEach(async () => {
  changes = new ExampleChangeRepository(database.tenants);
  tenantId = await database.aTenant();
});

/** Learns with repositories of its own, so that a test can let others in at any of its steps. */
const learning = ({
  changes: own = changes,
  examples = new OwnExampleRepository(database.tenants),
}: { changes?: ExampleChangeRepository; examples?: OwnExampleRepository } = {}) =>
  new OwnExampleLearning(database.tenants, examples, own, grounds, encoder);
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

/** What a repository reads, after which somebody else is let in: the step before embedding. */
const thenLetIn =
  <Given extends unknown[], Found>(
    read: (...given: Given) => Promise<Found>,
    other: () => Promise<unknown>,
  ) =>
  async (...given: Given): Promise<Found> => {
    const found = await read(...given);
    await other();
    return found;
  };

async function anExample(text: string, what: Partial<OwnExample> = {}): Promise<string> {
  const example = Object.assign(new OwnExample(), {
    ...{ tenantId, id: newId(), text, plain: text, intent: 'status_list', language: 'en' },
    ...{ wantsAction: false, active: false, encoder: null, vector: null, createdAt: new Date() },
    ...what,
  });
  await new OwnExampleRepository(database.tenants).save(tenantId, [example]);
  return example.id;
}

const stored = async (ids: readonly string[]) => {
  const rows = await new OwnExampleRepository(database.tenants).byIds(tenantId, ids);
  return rows.map(({ text, active, encoder }) => ({ text, active, encoder }));
};

async function aChange(what: Partial<ExampleChange>): Promise<string> {
  const asked = ExampleChange.asked({ tenantId, id: newId(), requestedBy: 'ana', kind: 'undo' });
  await changes.add(Object.assign(asked, what));
  return asked.id;
}

const stateOf = async (id: string) => (await changes.get(tenantId, id)).state;

it('undoes a change once, whenever the other undo comes in between', async () => {
  const removal = await aChange({ kind: 'remove', state: 'applied', settledAt: new Date() });
  const [first, second] = [await aChange({ undoes: removal }), await aChange({ undoes: removal })];
  const slow = learning({ changes: letInBeforeLearning(() => apply(first)) });
  await expect(apply(second, slow)).rejects.toThrow(CannotUndo);
  expect([await stateOf(first), await stateOf(second)]).toEqual(['applied', 'pending']);
  expect((await changes.get(tenantId, removal)).undoneBy).toBe(first);
});

it('applies nothing that was dropped while it was being learned', async () => {
  const cancelled = await aChange({ kind: 'remove' });
  const slow = learning({ changes: letInBeforeLearning(() => learning().drop(tenantId, cancelled)) });
  expect(await apply(cancelled, slow)).toMatchObject({ kind: 'refused' });
  expect([await stateOf(cancelled), await changes.overlay(tenantId)]).toEqual(['dropped', null]);
});

it('keeps nothing of a change that was cancelled while its examples were embedded', async () => {
  const id = await anExample('is the night batch through');
  const cancelled = await aChange({ kind: 'add', adds: [id] });
  const examples = new OwnExampleRepository(database.tenants);
  const drop = () => learning().drop(tenantId, cancelled);
  vi.spyOn(examples, 'byIds').mockImplementationOnce(thenLetIn(examples.byIds.bind(examples), drop));
  await apply(cancelled, learning({ examples }));
  expect(await stored([id])).toEqual([]);
});

it('keeps out what was removed while the others were embedded for another encoder', async () => {
  const kept = await anExample('is the night batch through', { active: true, encoder: 'older' });
  const gone = await anExample('did the closing run', { active: true, encoder: 'older' });
  const removal = await aChange({ kind: 'remove', removes: [gone] });
  const learned = grounds.stored(tenantId, newId(), null);
  await changes.saveOverlay(Object.assign(learned, { encoder: 'older' }));
  const examples = new OwnExampleRepository(database.tenants);
  const remove = () => apply(removal);
  vi.spyOn(examples, 'active').mockImplementationOnce(thenLetIn(examples.active.bind(examples), remove));
  await learning({ examples }).renew(tenantId, () => undefined);
  expect(await stored([kept, gone])).toMatchObject([
    { active: true, encoder: encoder.model },
    { active: false },
  ]);
});
