import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { aStoredJob, aStoredWorkstation } from '../../../libs/scheduler/src/plan-read/plan-read.fixtures.js';
import { ago, aWatchedConnection, given } from './plan.fixtures.js';
import { expectSound, LOOKS, useWebHarness } from './web-harness.js';

const web = useWebHarness();
const LONG = 'AGENTE_DA_FILIAL_DE_PORTO_ALEGRE_COM_UM_NOME_QUE_NAO_CABE_EM_LUGAR_NENHUM_01';
let connection: string;

const aWorkstation = (name: string, changes: Record<string, unknown> = {}) =>
  aStoredWorkstation({
    connection_id: connection,
    name,
    key: `/${name}`,
    plan_workstation_id: name,
    ...changes,
  });

beforeEach(async () => {
  connection = await aWatchedConnection(web);
});

/** Names in the order in which the list shows them. */
const names = (page: Page): Promise<string[]> => page.getByRole('table').getByRole('link').allTextContents();

describe('the list of workstations', () => {
  beforeEach(() =>
    given(
      web,
      'plan_workstation',
      aWorkstation('AGT1'),
      aWorkstation('AGT2', { state: 'offline', linked: false }),
      aWorkstation('POOL1', { type: 'POOL', state: 'quiet' }),
      aWorkstation(LONG, {
        state: 'unlinked',
        os: 'LINUX',
        node: 'agent.example.org',
        job_limit: 20,
        fence: 0,
      }),
    ),
  );

  it.each(LOOKS)('shows the worst first, and how old it is: %s', async (_, options) => {
    const looked = await web.open('/workstations', options);
    await expect.poll(() => names(looked.page)).toEqual(['/AGT2', `/${LONG}`, '/POOL1', '/AGT1']);
    await looked.page.getByText(/MASTER .*: (atual, dados de|current, data)/).waitFor();
    await expectSound(looked);
  });

  it('is searched as one types, filtered by state and type, all in the address, and Back takes it back', async () => {
    const { page } = await web.open('/workstations');
    await page.getByLabel('Estado').selectOption('offline');
    await expect.poll(() => names(page)).toEqual(['/AGT2']);
    expect(new URL(page.url()).searchParams.get('state')).toBe('offline');
    await page.goBack();
    await expect.poll(() => names(page)).toHaveLength(4);
    await page.getByLabel('Buscar por nome').fill('pool');
    await expect.poll(() => names(page)).toEqual(['/POOL1']);
    await page.reload();
    await expect.poll(() => names(page)).toEqual(['/POOL1']);
    await page.getByRole('button', { name: 'Limpar filtros' }).click();
    await page.getByLabel('Tipo').selectOption('AGENT');
    await expect.poll(() => names(page)).toHaveLength(3);
    await page.getByLabel('Tipo').selectOption('FTA');
    await page.getByText('Nada corresponde ao filtro.').waitFor();
  });

  it('is sorted by name on request, either way, and says which', async () => {
    const { page } = await web.open('/workstations');
    const head = (name: string) => page.getByRole('columnheader', { name });
    await expect.poll(() => head('Estado').getAttribute('aria-sort')).toBe('ascending');
    await head('Estação').getByRole('button').click();
    await expect.poll(async () => (await names(page))[0]).toBe(`/${LONG}`);
    expect(await head('Estação').getAttribute('aria-sort')).toBe('ascending');
    await head('Estação').getByRole('button').click();
    await expect.poll(async () => (await names(page))[0]).toBe('/POOL1');
    expect(await head('Estação').getAttribute('aria-sort')).toBe('descending');
  });

  it('moves by itself when something happens', async () => {
    const { page } = await web.open('/workstations');
    await expect.poll(() => names(page)).toHaveLength(4);
    await given(web, 'plan_workstation', aWorkstation('AGT3', { state: 'offline' }));
    await web.events.append(web.tenant, { type: 'workstation.offline', category: 'workstations' });
    await expect.poll(async () => (await names(page)).slice(0, 2)).toEqual(['/AGT2', '/AGT3']);
  });

  it('goes into a file whole, not only as far as it was read', async () => {
    await given(
      web,
      'plan_workstation',
      ...Array.from({ length: 600 }, (_, i) => aWorkstation(`W${1_000 + i}`)),
    );
    const { page } = await web.open('/workstations');
    await page.getByText('500 mostrados; há mais').waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Exportar CSV' }).click();
    const lines = (await readFile(await (await saved).path(), 'utf8')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(605);
    expect(lines.slice(0, 2)).toEqual([
      expect.stringMatching(/^\uFEFFid;connectionId;key;/),
      expect.stringMatching(/;\/AGT2;/),
    ]);
  });
});

describe('one workstation', () => {
  it.each(LOOKS)('says how it is, what waits there and how it came to be so: %s', async (_, options) => {
    const one = aWorkstation('AGT1', {
      state: 'offline',
      type: 'FTA',
      os: 'LINUX',
      time_zone: 'America/Sao_Paulo',
    });
    await given(web, 'plan_workstation', one);
    const job = { connection_id: connection, workstation: '/AGT1' };
    await given(
      web,
      'plan_job',
      aStoredJob({ ...job, wait_reason: 'agent', common_status: 'READY' }),
      aStoredJob({ ...job, plan_job_id: 'p-2', common_status: 'RUNNING', status: 'EXEC' }),
    );
    const change = {
      connection_id: connection,
      workstation_id: one.id,
      active_states: [],
      job_limit: 10,
      fence: 0,
    };
    await given(
      web,
      'workstation_status_change',
      { ...change, from_state: 'online', to_state: 'offline', detected_at: ago(5_400) },
      { ...change, from_state: null, to_state: 'online', detected_at: ago(7_200) },
    );
    const object = { kind: 'workstation' as const, id: one.id, key: '/AGT1', connectionId: connection };
    await web.events.append(web.tenant, {
      type: 'workstation.offline',
      category: 'workstations',
      severity: 'critical',
      object,
    });
    const looked = await web.open(`/workstations/${one.id}`, options);
    const { page } = looked;
    await page.getByText(/^(agente fora do ar|agent is down)$/).waitFor();
    await page.getByText('America/Sao_Paulo').waitFor();
    await page.getByRole('img', { name: /(fora do ar|offline) 1 hr? 3\d min/ }).waitFor();
    await page.getByText(/^(Estação fora do ar|Workstation offline)$/).waitFor();
    const jobs = page.getByRole('link', { name: /Ver os jobs dela|See its jobs/ });
    expect(await jobs.getAttribute('href')).toBe('/jobs?workstation=%2FAGT1');
    await expectSound(looked);
  });

  it('does not say that it knows what no poll has seen', async () => {
    await web.api.database.tenants.run(web.tenant, (manager) =>
      manager.query(
        `update poll_state set last_success_at = $1, last_finished_at = $1, last_started_at = $1`,
        [ago(7_200)],
      ),
    );
    const one = aWorkstation('AGT1');
    await given(web, 'plan_workstation', one);
    const { page } = await web.open(`/workstations/${one.id}`);
    await page.getByRole('img', { name: /não se sabe 2/ }).waitFor();
  });

  it('that is not there is said to be missing', async () => {
    const { page } = await web.open(`/workstations/${randomUUID()}`);
    await page.getByText('Não existe, ou não existe mais.').waitFor();
  });
});
