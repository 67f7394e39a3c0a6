import { randomUUID } from 'node:crypto';
import { declareSchedule, Schedules } from '@resync/platform';
import { sweepOperationsJob } from '@resync/platform/workflows';
import { describe, expect, it } from 'vitest';
import { furnish } from '../../api/test/api-walk.js';
import { DESKTOP } from './browser.js';
import { ago, aWatchedConnection, given } from './plan.fixtures.js';
import { expectSound, LOOKS, useWebHarness } from './web-harness.js';

const web = useWebHarness();

const change = (statement: string, ...parameters: unknown[]): Promise<unknown> =>
  web.api.database.tenants.run(web.tenant, (manager) => manager.query(statement, parameters));

const IMPORTED = {
  kind: 'imported',
  connectionId: randomUUID(),
  counts: { jobs: 12, streams: 3, workstations: 0 },
  added: 14,
  replaced: 1,
  unchanged: 0,
  errors: 1,
  warnings: 0,
  problems: [
    {
      severity: 'error',
      code: 'UNTERMINATED_STRING',
      file: 'jobs.txt',
      line: 7,
      message: 'no closing quote',
    },
  ],
  problemCount: 1,
  unresolved: [{ kind: 'workstation', reference: '/AGT9', from: '/AGT1#/A', uses: 2 }],
  unresolvedCount: 1,
};

const anOperation = (changes: Record<string, unknown> = {}) => {
  const id = randomUUID();
  return {
    id,
    kind: 'import',
    state: 'completed',
    started_by: randomUUID(),
    body_hash: 'x',
    workflow_type: 'importDefinitions',
    workflow_id: `import/${id}`,
    input: { tenantId: web.tenant },
    created_at: ago(60),
    checked_at: ago(30),
    finished_at: ago(30),
    result: IMPORTED,
    ...changes,
  };
};
/** Not to be asked for at Temporal, which knows nothing of it. */
const aheadOfTime = () => ({
  created_at: ago(-3_600),
  checked_at: ago(-3_600),
  finished_at: null,
  result: null,
});

describe('long jobs', () => {
  it.each(LOOKS)('are listed with what became of them: %s', async (_, options) => {
    const problem = {
      code: 'IMPORT_GIVEN_UP',
      kind: 'internal',
      message: 'given up',
      fields: [],
      details: {},
    };
    await given(
      web,
      'operation',
      anOperation({ kind: 'examples.add', state: 'failed', problem, result: null }),
      anOperation(),
      anOperation({
        state: 'running',
        progress: { done: 1, total: 4, step: 'reading the files' },
        ...aheadOfTime(),
      }),
      anOperation({ result: { ...IMPORTED, kind: 'refused' } }),
    );
    const looked = await web.open('/operations', options);
    const table = looked.page.getByRole('table');
    await table.getByText(/^(Inclusão de exemplos|Adding of examples)$/).waitFor();
    await table.getByText(/given up/).waitFor();
    await table.getByText(/nada foi gravado|nothing was stored/).waitFor();
    await table.getByText(/(lendo os arquivos|reading the files) \(1\/4\)/).waitFor();
    await expectSound(looked);
  });

  it('move without a reload while they run', async () => {
    const one = anOperation({
      state: 'running',
      ...aheadOfTime(),
      progress: { done: 1, total: 4, step: 'storing definitions' },
    });
    await given(web, 'operation', one);
    const { page } = await web.open('/operations');
    await page.getByText('gravando definições (1/4)').waitFor();
    await change(`update operation set progress = $2 where id = $1`, one.id, {
      done: 3,
      total: 4,
      step: 'storing definitions',
    });
    await page.getByText('gravando definições (3/4)').waitFor();
    await change(
      `update operation set state = 'completed', finished_at = now(), result = '{}' where id = $1`,
      one.id,
    );
    await page.getByRole('table').getByText('concluída').waitFor();
  });

  it('are filtered in the address, and Back takes it back', async () => {
    await given(web, 'operation', anOperation(), anOperation({ kind: 'examples.undo', result: null }));
    const { page } = await web.open('/operations');
    await page.getByText('2 mostrados').waitFor();
    await page.getByLabel('O quê').selectOption('import');
    await page.getByText('1 mostrados').waitFor();
    expect(new URL(page.url()).searchParams.get('kind')).toBe('import');
    await page.goBack();
    await page.getByText('2 mostrados').waitFor();
  });

  it.each(LOOKS)('have an address of their own, with the result in words: %s', async (_, options) => {
    const one = anOperation();
    await given(web, 'operation', one);
    const looked = await web.open(`/operations/${one.id}`, options);
    await looked.page.getByText('jobs.txt:7').waitFor();
    await looked.page.getByText(/jobs: 12/).waitFor();
    const run = looked.page.getByRole('link', { name: /Ver no Temporal|See in Temporal/ });
    expect(await run.getAttribute('target')).toBe('_blank');
    await expectSound(looked);
  });

  it('of a form that the page does not know are shown as they came', async () => {
    const one = anOperation({ kind: 'new.sort', result: { answer: 42 } });
    await given(web, 'operation', one);
    const { page } = await web.open(`/operations/${one.id}`);
    await page.getByText('"answer": 42').waitFor();
  });

  it('are stopped by an operator, who is asked once more', async () => {
    const one = anOperation({ state: 'pending', ...aheadOfTime() });
    await given(web, 'operation', one);
    const { page } = await web.open('/operations');
    await page.getByRole('button', { name: 'Interromper' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Interromper' }).click();
    await page.getByRole('table').getByText('interrompida').waitFor();
    expect(await page.getByRole('button', { name: 'Interromper' }).count()).toBe(0);
  });
});

describe('schedules', () => {
  const aSchedule = async (): Promise<void> => {
    const declared = declareSchedule({
      id: `sweep/${web.tenant}`,
      job: sweepOperationsJob,
      input: { tenantId: web.tenant },
      timing: { everyMs: 600_000 },
      catchUpMs: 60_000,
      jitterMs: 0,
    });
    await web.api.app.get(Schedules).reconcile(`web-${web.tenant}`, [declared]);
    const viewer = await web.api.as('viewer', web.tenant);
    const ids = async () =>
      (await viewer('GET', '/api/v1/schedules')).body.items.map(({ id }: { id: string }) => id);
    await expect.poll(ids, { timeout: 45_000 }).toContain(declared.id);
  };

  it.each(LOOKS)('say what they do and when: %s', async (_, options) => {
    await aSchedule();
    const looked = await web.open('/operations/schedules', options);
    await looked.page
      .getByText(/^(a cada 10 min|every 10 min)$/)
      .first()
      .waitFor();
    await looked.page
      .getByText(/(Rodar agora|Run now)/)
      .first()
      .waitFor();
    expect(await looked.page.getByRole('button', { name: /^(Pausar|Pause)$/ }).count()).toBe(0);
    await expectSound(looked);
  });

  it('are paused by an admin who says why, and resumed', async () => {
    await aSchedule();
    const { page } = await web.open('/operations/schedules', DESKTOP, 'admin');
    const panel = page.getByRole('region', { name: 'Conferência das tarefas longas' }).first();
    await panel.getByRole('button', { name: 'Pausar' }).click();
    await page.getByLabel(/Por quê/).fill('manutenção do banco');
    await page.getByRole('dialog').getByRole('button', { name: 'Pausar' }).click();
    await panel.getByText('manutenção do banco').waitFor();
    await panel.getByRole('button', { name: 'Retomar' }).click();
    await panel.getByRole('button', { name: 'Pausar' }).waitFor();
  });

  it('are run by hand by an operator', async () => {
    await aSchedule();
    const { page } = await web.open('/operations/schedules');
    await page.getByRole('button', { name: 'Rodar agora' }).click();
    await page.getByText('Começa agora, a menos que já esteja rodando.').waitFor();
  });
});

describe('monitors', () => {
  const aCycle = (connection_id: string, n: number, changes: Record<string, unknown> = {}) => ({
    id: randomUUID(),
    connection_id,
    epoch: n,
    scope: n === 1 ? 'full' : 'delta',
    outcome: 'completed',
    started_at: ago(30 * n),
    finished_at: ago(30 * n - 2),
    requests: 5,
    bytes: 49_826,
    scheduler_ms: 300,
    database_ms: 20,
    rows_seen: 9,
    rows_changed: 2,
    events: 1,
    problems: [],
    detected_at: ago(30 * n),
    ...changes,
  });

  it.each(LOOKS)(
    'show how each scheduler is watched, and poll by poll what it cost: %s',
    async (_, options) => {
      const error = { code: 'SCHEDULER_UNREACHABLE', message: 'connect ECONNREFUSED' };
      const id = await aWatchedConnection(web, {
        consecutive_failures: 1,
        last_error: { ...error, at: ago(1) },
      });
      const cycles = [1, 2, 3, 4].map((n) => aCycle(id, n));
      await given(web, 'poll_cycle', ...cycles, aCycle(id, 150, { outcome: 'failed', error }));
      const looked = await web.open('/operations/monitors', options);
      const { page } = looked;
      await page
        .getByText(/(consulta falhando|polls are failing)/)
        .first()
        .waitFor();
      await page.getByText(/^(O scheduler não responde\.|The scheduler does not answer\.) \(/).waitFor();
      await page.getByRole('img', { name: /Duração das consultas|How long the polls took/ }).waitFor();
      const rows = page.getByRole('table', { name: /^(Consultas|Polls)$/ }).getByRole('row');
      await expect.poll(() => rows.count()).toBe(6);
      await rows
        .nth(1)
        .getByText(/49[.,]8 kB/)
        .waitFor();
      await expectSound(looked);
    },
  );

  it('poll at once on request, a part or all', async () => {
    await aWatchedConnection(web);
    const { page } = await web.open('/operations/monitors');
    const asked = page.waitForRequest((request) => request.url().endsWith('/poll'));
    await page.getByRole('button', { name: 'Ler tudo agora' }).click();
    expect((await asked).postDataJSON()).toEqual({ full: true });
    await page.getByText('Consulta pedida.').waitFor();
  });

  it('are paused after a question, and resumed', async () => {
    await aWatchedConnection(web);
    const { page } = await web.open('/operations/monitors');
    await page.getByRole('button', { name: 'Pausar' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Pausar' }).click();
    await page.getByText('em pausa', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Retomar' }).click();
    await page.getByRole('button', { name: 'Pausar' }).waitFor();
  });

  it('are chosen among several in the address', async () => {
    const [first, second] = [await aWatchedConnection(web), await aWatchedConnection(web)];
    await given(web, 'poll_cycle', aCycle(first, 1), aCycle(second, 1), aCycle(second, 2));
    const { page } = await web.open(`/operations/monitors?of=${first}`);
    const rows = page.getByRole('table', { name: 'Consultas' }).getByRole('row');
    await expect.poll(() => rows.count()).toBe(2);
    await page.getByRole('link', { name: 'Ver as consultas' }).click();
    await expect.poll(() => rows.count()).toBe(3);
    await page.goBack();
    await expect.poll(() => rows.count()).toBe(2);
  });
});

describe('webhook deliveries', () => {
  const attempt = { at: ago(5).toISOString(), durationMs: 12, status: 503, answer: 'not today', error: null };
  const aDelivery = (sequence: number, changes: Record<string, unknown> = {}) => ({
    id: randomUUID(),
    sequence,
    type: 'job.abend',
    severity: 'error',
    body: '{"type":"job.abend"}',
    state: 'failed',
    attempt_count: 1,
    attempts: [attempt],
    give_up_at: ago(1),
    detected_at: ago(60),
    settled_at: ago(1),
    ...changes,
  });

  it.each(LOOKS)('are listed with the last answer, filtered by state: %s', async (_, options) => {
    const waiting = { state: 'waiting', type: 'job.late', settled_at: null };
    await given(web, 'webhook_delivery', aDelivery(1), aDelivery(2, waiting));
    const looked = await web.open('/operations/deliveries?state=failed', options);
    const { page } = looked;
    await page.getByText('HTTP 503: not today').waitFor();
    expect(await page.getByText(/Job atrasado|Job is late/).count()).toBe(0);
    await page.getByLabel(/^(Estado|State)$/).selectOption('');
    await page.getByText(/Job atrasado|Job is late/).waitFor();
    await expectSound(looked);
  });

  it.each(LOOKS)('are looked at one by one, and sent again: %s', async (_, options) => {
    const admin = await web.api.as('admin', web.tenant);
    const delivery = (await furnish(web.api, web.tenant, admin))['/api/v1/webhook/deliveries'];
    const looked = await web.open(`/operations/deliveries/${delivery}`, options);
    const { page } = looked;
    await page.getByText(/Ainda não houve tentativa|There has been no attempt yet/).waitFor();
    await expectSound(looked);
    await page.getByRole('button', { name: /Enviar de novo|Send again/ }).click();
    await page.getByText(/^(à espera|waiting)$/).waitFor();
  });

  it('where nobody is told say so, and where that is changed', async () => {
    const { page } = await web.open('/operations/deliveries', DESKTOP, 'admin');
    await page.getByText('Não há webhook: ninguém é avisado do que acontece.').waitFor();
    expect(await page.getByRole('link', { name: 'Criar um nos ajustes' }).getAttribute('href')).toBe(
      '/settings',
    );
  });
});

describe('the audit log', () => {
  it.each(LOOKS)('says who did what: %s', async (_, options) => {
    await aWatchedConnection(web);
    const looked = await web.open('/operations/audit', options, 'admin');
    await looked.page
      .getByRole('table')
      .getByText(/Conectou um scheduler|Connected a scheduler/)
      .waitFor();
    await looked.page.getByText('https://127.0.0.1:9').first().waitFor();
    await expectSound(looked);
  });

  it('is filtered in the address, and Back takes it back', async () => {
    const id = await aWatchedConnection(web);
    const operator = await web.api.as('operator', web.tenant);
    await operator('POST', `/api/v1/connections/${id}/pause`);
    const { page } = await web.open('/operations/audit', DESKTOP, 'admin');
    await page.getByText('2 mostrados').waitFor();
    await page.getByLabel('O que fez').selectOption('connection.created');
    await page.getByText('1 mostrados').waitFor();
    await page.reload();
    await page.getByText('1 mostrados').waitFor();
    await page.goBack();
    await page.getByText('2 mostrados').waitFor();
    await page.getByLabel('Identificação do objeto').fill('nothing');
    await page.getByText('Nada corresponde ao filtro.').waitFor();
    expect(new URL(page.url()).searchParams.get('id')).toBe('nothing');
  });
});

describe('a viewer', () => {
  it('sees how everything stands, and no button that would be refused', async () => {
    await aWatchedConnection(web);
    await given(web, 'operation', anOperation({ state: 'pending', ...aheadOfTime() }));
    const { page } = await web.open('/operations', DESKTOP, 'viewer');
    await page.getByRole('table').getByText('na fila').waitFor();
    expect(await page.getByRole('button', { name: 'Interromper' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Monitores' }).click();
    await page.getByText('Última consulta boa').waitFor();
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    await page.getByText('Consultar agora, pausar e retomar: só com o papel operação.').waitFor();
    await page.getByRole('link', { name: 'Entregas do webhook' }).click();
    await page.getByText('Isto é mostrado a quem tem o papel operação').waitFor();
    await page.getByRole('link', { name: 'Auditoria' }).click();
    await page.getByText('Isto é mostrado a quem tem o papel administração').waitFor();
  });
});
