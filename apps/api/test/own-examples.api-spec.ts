import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HOUSE_WORDS } from '../../../libs/assistant/test/house-words.fixtures.js';
import { type ApiHarness, type Caller } from './api-harness.js';
import { startTaughtApi, type TaughtApi } from './own-examples.fixtures.js';

const EXAMPLES = '/api/v1/assistant/examples';
const CHANGES = '/api/v1/assistant/example-changes';
/** What none of the examples says, and any of them explains. */
const ASKED = 'quero o prontuário do CARGA_99';
/** Several changes at once are learned again for each that came in between: half a minute where nothing else runs. */
const LEARNS_WITHIN_MS = 150_000;
const aFew = HOUSE_WORDS.filter(({ intent }) => intent === 'job_lineage');

let taught: TaughtApi;
let api: ApiHarness;
let tenant: string;
let operator: Caller;
beforeAll(async () => {
  taught = await startTaughtApi();
  api = taught.api;
});
afterAll(() => taught.close());
beforeEach(async () => {
  tenant = await api.aTenant();
  operator = await api.as('operator', tenant);
});

const ended = async (id: string) => {
  const operation = async () => (await operator('GET', `/api/v1/operations/${id}`)).body;
  await expect
    .poll(async () => (await operation()).state, { timeout: LEARNS_WITHIN_MS })
    .not.toMatch(/pending|running/);
  return operation();
};
const change = async (path: string, body?: object) => {
  const started = await operator('POST', path, { body });
  expect([started.status, started.body]).toEqual([202, expect.objectContaining({ problem: null })]);
  return ended(started.body.id);
};
const classify = async (text: string) =>
  (await operator('POST', '/api/v1/assistant/classify', { body: { text } })).body;
const listed = async (path: string) => (await operator('GET', path)).body.items;

describe('own examples', () => {
  it('teach the router, and the operation says what that changed for them and for everybody', async () => {
    const { state, result } = await change(EXAMPLES, { examples: HOUSE_WORDS });
    expect([state, result.kind, result.added, result.examples]).toEqual(['completed', 'applied', 36, 36]);
    const { own, reference } = result.effect;
    expect([own.examples, reference.examples]).toEqual([36, 474]);
    expect(own.after).toBeGreaterThan(own.before);
    expect(reference.after).toBeGreaterThan(reference.before - 0.03);
    const [first] = await listed(CHANGES);
    expect(first).toMatchObject({
      id: result.changeId,
      kind: 'add',
      state: 'applied',
      added: 36,
      undoneBy: null,
    });
  });

  it('count for the questions of their tenant from then on, and for nobody else', async () => {
    const before = await classify(ASKED);
    await change(EXAMPLES, { examples: aFew });
    await expect
      .poll(async () => (await classify(ASKED)).nearest.some(({ own }: { own: boolean }) => own))
      .toBe(true);
    const after = await classify(ASKED);
    expect(after.intents[0].intent).toBe('job_lineage');
    expect(after.intents[0].probability).toBeGreaterThan(
      before.ranking.find(({ intent }: { intent: string }) => intent === 'job_lineage')?.probability ?? 0,
    );
    operator = await api.as('operator', await api.aTenant());
    expect((await classify(ASKED)).ranking).toEqual(before.ranking);
  });

  it('go again when the change is undone, and come again when that is undone', async () => {
    const before = await classify(ASKED);
    const added = (await change(EXAMPLES, { examples: aFew })).result;
    const undone = (await change(`${CHANGES}/${added.changeId}/undo`)).result;
    expect(undone).toMatchObject({ kind: 'applied', removed: 6, examples: 0, effect: null });
    await expect.poll(async () => (await classify(ASKED)).ranking).toEqual(before.ranking);
    expect((await operator('POST', `${CHANGES}/${added.changeId}/undo`)).body.code).toBe('CANNOT_UNDO');
    expect((await change(`${CHANGES}/${undone.changeId}/undo`)).result).toMatchObject({
      added: 6,
      examples: 6,
    });
    expect(await listed(EXAMPLES)).toHaveLength(6);
  });

  it('are listed by intent and text, page by page, and removed by their ids', async () => {
    await change(EXAMPLES, { examples: [...aFew, { text: '100% boletim_x', intent: 'period_summary' }] });
    expect(await listed(`${EXAMPLES}?text=${encodeURIComponent('100% BOLETIM_')}`)).toHaveLength(1);
    expect(await listed(`${EXAMPLES}?text=${encodeURIComponent('0_boletim')}`)).toHaveLength(0);
    const page = (await operator('GET', `${EXAMPLES}?intent=job_lineage&limit=4`)).body;
    const rest = await listed(`${EXAMPLES}?intent=job_lineage&limit=4&cursor=${page.nextCursor}`);
    expect([page.items.length, rest.length]).toEqual([4, 2]);
    const { result } = await change(`${EXAMPLES}/remove`, { ids: rest.map(({ id }: { id: string }) => id) });
    expect(result).toMatchObject({ kind: 'applied', removed: 2, examples: 5 });
    expect(await listed(EXAMPLES)).toHaveLength(5);
  });

  it('are kept once, whatever their case, accents and punctuation', async () => {
    await change(EXAMPLES, { examples: [{ text: 'Cadê o boletim?', intent: 'period_summary' }] });
    const again = [
      { text: 'cade o BOLETIM', intent: 'period_summary' },
      { text: 'boletim, já', intent: 'period_summary' },
      { text: 'boletim já!', intent: 'period_summary' },
    ];
    expect((await change(EXAMPLES, { examples: again })).result).toMatchObject({ added: 1, examples: 2 });
  });

  it('of one key are taken in once', async () => {
    const options = { body: { examples: aFew }, headers: { 'idempotency-key': `key-${tenant}` } };
    const [one, other] = [
      await operator('POST', EXAMPLES, options),
      await operator('POST', EXAMPLES, options),
    ];
    expect(other.body.id).toBe(one.body.id);
    expect((await ended(one.body.id)).result.examples).toBe(6);
    expect(await listed(CHANGES)).toHaveLength(1);
  });

  it('that come at the same time are all learned', async () => {
    const halves = [HOUSE_WORDS.slice(0, 6), HOUSE_WORDS.slice(6, 12), HOUSE_WORDS.slice(12, 18)];
    await Promise.all(halves.map((examples) => change(EXAMPLES, { examples })));
    expect(await listed(EXAMPLES)).toHaveLength(18);
    expect((await change(EXAMPLES, { examples: aFew })).result.effect.own.examples).toBe(24);
  }, 300_000);
});

it('what own examples taught is learned anew when the router was replaced', async () => {
  await change(EXAMPLES, { examples: aFew });
  const isOwn = async () => (await classify(ASKED)).nearest.some(({ own }: { own: boolean }) => own);
  await expect.poll(isOwn).toBe(true);
  await api.database.system.run((manager) =>
    manager.query(`update intent_overlay set router = 'the one before' where tenant_id = $1`, [tenant]),
  );
  await expect.poll(isOwn).toBe(false);
  await expect.poll(isOwn, { timeout: LEARNS_WITHIN_MS }).toBe(true);
}, 300_000);

it('a change that is cancelled leaves nothing behind', async () => {
  const { body } = await operator('POST', EXAMPLES, { body: { examples: HOUSE_WORDS } });
  await operator('POST', `/api/v1/operations/${body.id}/cancel`);
  expect((await ended(body.id)).state).toBe('cancelled');
  await expect.poll(async () => (await listed(CHANGES))[0]).toMatchObject({ state: 'dropped' });
  expect(await listed(EXAMPLES)).toEqual([]);
});

describe('a change', () => {
  const settledDaysAgo = (days: number) =>
    api.database.system.run((manager) =>
      manager.query(
        'update intent_example_change set settled_at = now() - make_interval(days => $2) where tenant_id = $1',
        [tenant, days],
      ),
    );
  const kept = async (): Promise<number> => {
    const [row] = await api.database.system.run((manager) =>
      manager.query<{ n: number }[]>('select count(*)::int as n from intent_example where tenant_id = $1', [
        tenant,
      ]),
    );
    return row?.n ?? NaN;
  };

  it('is undone once, also when two people undo it at the same time', async () => {
    const { changeId } = (await change(EXAMPLES, { examples: aFew })).result;
    /** The problem's code: of the answer, when the other was done before it was asked, else of the operation. */
    const undo = async () => {
      const { status, body } = await operator('POST', `${CHANGES}/${changeId}/undo`);
      return status === 202 ? ((await ended(body.id)).problem?.code ?? 'undone') : body.code;
    };
    expect((await Promise.all([undo(), undo()])).sort()).toEqual(['CANNOT_UNDO', 'undone']);
    expect(await listed(EXAMPLES)).toEqual([]);
  });

  it('can be undone for 30 days; then what it removed is forgotten', async () => {
    const { changeId } = (await change(EXAMPLES, { examples: aFew })).result;
    await change(`${CHANGES}/${changeId}/undo`);
    expect(await kept()).toBe(6);
    await settledDaysAgo(31);
    const [undone] = await listed(CHANGES);
    expect((await operator('POST', `${CHANGES}/${undone.id}/undo`)).body.code).toBe('CANNOT_UNDO');
    await change(EXAMPLES, { examples: aFew.slice(0, 1) });
    expect(await kept()).toBe(1);
  });
});

it('a tenant has at most 5,000 examples', async () => {
  await api.database.system.run((manager) =>
    manager.query(
      `insert into intent_example (tenant_id, id, text, plain, intent, language, wants_action, active)
       select $1, gen_random_uuid(), 'x' || i, 'x' || i, 'general', 'en', false, true from generate_series(1, 5000) i`,
      [tenant],
    ),
  );
  const { status, body } = await operator('POST', EXAMPLES, { body: { examples: aFew } });
  expect([status, body.code]).toEqual([422, 'TOO_MANY_EXAMPLES']);
});

describe('examples that cannot be taken', () => {
  it.each([
    [
      'holds personal data',
      { text: 'liga pro 11 91234-5678 se cair', intent: 'general' },
      '/examples/1/text',
    ],
    [
      'says the same with another intent',
      { text: 'ABRE o prontuario desse job', intent: 'greeting' },
      '/examples/1/intent',
    ],
  ])('are refused together when one %s', async (_, bad, field) => {
    const { status, body } = await operator('POST', EXAMPLES, { body: { examples: [aFew[1], bad] } });
    expect([status, body.code]).toEqual([422, 'EXAMPLES_REFUSED']);
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
    expect(await listed(EXAMPLES)).toHaveLength(0);
  });

  it('are refused when they cost what everybody asks, unless that is wanted', async () => {
    const examples = CONTRARY.map((text) => ({ text, intent: 'greeting' }));
    const refused = (await change(EXAMPLES, { examples })).result;
    expect(refused).toMatchObject({ kind: 'refused', added: 0, examples: 0 });
    expect(refused.effect.reference.after).toBeLessThan(refused.effect.reference.before - 0.03);
    expect(await listed(EXAMPLES)).toHaveLength(0);
    const forced = (await change(EXAMPLES, { examples, force: true })).result;
    expect(forced).toMatchObject({ kind: 'applied', examples: CONTRARY.length });
  });

  it('are not changed by viewers', async () => {
    const viewer = await api.as('viewer', tenant);
    expect((await viewer('POST', EXAMPLES, { body: { examples: aFew } })).status).toBe(403);
  });
});

describe('thresholds', () => {
  const THRESHOLDS = '/api/v1/assistant/thresholds';

  it('are the house’s until a tenant has its own, and decide when the router abstains', async () => {
    const admin = await api.as('admin', tenant);
    expect((await operator('GET', THRESHOLDS)).body).toEqual({ otherwise: 0.4 });
    expect((await classify('good evening')).abstained).toBe(false);
    const changes = { greeting: 1, otherwise: 0.2 };
    expect((await admin('PATCH', THRESHOLDS, { body: changes })).body).toEqual(changes);
    expect((await classify('good evening')).abstained).toBe(true);
    expect((await admin('PATCH', THRESHOLDS, { body: { greeting: null } })).body).toEqual({ otherwise: 0.2 });
    expect((await classify('good evening')).abstained).toBe(false);
    const audit = (await admin('GET', '/api/v1/audit?action=assistant.thresholds_changed')).body.items;
    expect(audit[1].details).toEqual({ before: { otherwise: 0.4 }, after: changes });
  });

  it.each([[{ greeting: 1.1 }], [{ weather: 0.5 }], [{}]])('refuse %j', async (body) => {
    const admin = await api.as('admin', tenant);
    expect((await admin('PATCH', THRESHOLDS, { body })).status).toBe(400);
  });
});

/** Questions that mean something else to everybody. */
const CONTRARY = [
  'why did the job fail last night',
  'por que o job falhou ontem',
  'which jobs are in abend',
  'quais jobs estão em erro',
  'what runs after this job',
  'o que roda depois desse job',
  'what runs before this job',
  'quem são os predecessores desse job',
  'how do i fix the failed job',
  'como resolvo o erro do job',
  'what does this message mean',
  'o que quer dizer essa mensagem',
  'why has the job not started',
  'por que o job não começou',
  'status of the agent',
  'como está o agente',
  'what happened overnight',
  'o que aconteceu de madrugada',
  'who changed the job',
  'quem mexeu no job',
  'compare today with yesterday',
  'compara hoje com ontem',
  'what is a job stream',
  'o que é um job stream',
  'who holds the resource',
  'quem está com o recurso',
];
