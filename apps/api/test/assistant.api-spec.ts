import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Caller, startApi } from './api-harness.js';

let api: ApiHarness;
let caller: Caller;
beforeAll(async () => {
  api = await startApi();
  caller = await api.as('viewer', await api.aTenant());
});
afterAll(() => api.close());

const classify = (text: unknown) => caller('POST', '/api/v1/assistant/classify', { body: { text } });

it.each([
  ['pq o FOLHA_PGTO não rodou ainda?', 'wait_reason', 'pt'],
  ['what does AWSBIA106W mean', 'error_lookup', 'en'],
  ['quem roda depois do FECHADIA?', 'impact_analysis', 'pt'],
  ['good evening', 'greeting', 'en'],
])('says what "%s" asks for', async (text, intent, language) => {
  const { status, body } = await classify(text);
  expect(status).toBe(200);
  expect(body).toMatchObject({ intents: [{ intent }], abstained: false, language, wantsAction: false });
  expect(body.nearest).toHaveLength(3);
});

it('tells an order from a question', async () => {
  const order = await classify('roda de novo o CARGA_DW agora');
  const question = await classify('como faço para rodar o CARGA_DW de novo?');
  expect([order.body.wantsAction, question.body.wantsAction]).toEqual([true, false]);
});

it('names each thing that one question asks for', async () => {
  const { body } = await classify('why did PAYROLL_01 abend? and what runs after it?');
  expect(body.intents.map(({ intent }: { intent: string }) => intent).sort()).toEqual([
    'impact_analysis',
    'root_cause',
  ]);
});

it('answers many questions at once as it answers each alone', async () => {
  const texts = ['bom dia', 'status of AG1', 'pq abendou o X_01?', 'which jobs are in error'];
  const { body } = await caller('POST', '/api/v1/assistant/classify/batch', { body: { texts } });
  for (const [i, text] of texts.entries()) {
    const alone = await classify(text);
    expect(body.items[i].intents[0].intent).toBe(alone.body.intents[0].intent);
    expect(body.items[i].intents[0].probability).toBeCloseTo(alone.body.intents[0].probability, 3);
  }
});

describe('whatever is typed', () => {
  it.each([
    ['100 characters of noise', '~#@! '.repeat(20)],
    ['20,000 characters', 'por que o job caiu? '.repeat(1_000)],
    ['control characters', '\u0001\u0007\u001b[31m job \ufeff'],
    ['emoji', '🔥🔥 👩‍💻 😭'],
    ['other languages', 'こんにちは Здравствуйте مرحبا नमस्ते'],
  ])('answers %s', async (_, text) => {
    const { status, body } = await classify(text);
    expect(status).toBe(200);
    expect(body.intents.length).toBeGreaterThan(0);
  });

  it.each([
    ['nothing', ''],
    ['only spaces', ' \n '],
    ['more than it takes', 'x'.repeat(20_001)],
    ['no text', 7],
  ])('refuses %s and says which field', async (_, text) => {
    const { status, body } = await classify(text);
    expect([status, body.code]).toEqual([400, 'INVALID_INPUT']);
    expect(body.errors[0].field).toBe('/text');
  });
});
