import { openTcpProxy } from '@resync/platform/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aStoredWorkstation } from '../../../libs/scheduler/src/plan-read/plan-read.fixtures.js';
import { furnish } from '../../api/test/api-walk.js';
import { upTo } from '../../api/test/socket.fixtures.js';
import { DESKTOP, PHONE } from './browser.js';
import { ago, aWatchedConnection, given } from './plan.fixtures.js';
import { shownSequences } from './timeline.fixtures.js';
import { givenTrouble } from './trouble.fixtures.js';
import { expectSound, focused, openAccount, useWebHarness } from './web-harness.js';

const web = useWebHarness();

describe('the monitor', () => {
  it.each([
    ['desktop, dark, Portuguese', DESKTOP, 'O que está quebrado'],
    ['phone, light, English', PHONE, 'What is broken'],
  ])('shows what is broken, by words that need no manual: %s', async (_, options, title) => {
    await furnish(web.api, web.tenant, await web.api.as('admin', web.tenant));
    const { page, complaints } = await web.open('/', options);
    const panel = page.getByRole('region', { name: title });
    await panel.getByText('/A#/S.J').waitFor();
    await panel.getByText(/Job abendou|Job abended/).waitFor();
    expect(new URL(page.url()).pathname).toBe('/tws-monitor');
    await expectSound({ page, complaints });
  });

  it('says how a broken job stands: what it waits for, when it should end, who waits for it', async () => {
    await givenTrouble(web, { waiting: 2 });
    const { page } = await web.open('/');
    const row = page.getByRole('region', { name: 'O que está quebrado' }).getByRole('listitem');
    await row.getByText('devia ter terminado há').waitFor();
    expect(await row.innerText()).toMatch(/2 esperam por ele/);
    await page.getByRole('list', { name: 'O dia em números' }).getByText('atrasados').waitFor();
  });

  it('raises what is critical until somebody sees to it, and sounds when it is new and sound is wanted', async () => {
    const { page } = await web.open('/');
    await page.evaluate(
      `{ const start = OscillatorNode.prototype.start; window.tones = 0;
         OscillatorNode.prototype.start = function (at) { window.tones++; return start.call(this, at); }; }`,
    );
    await page.getByRole('button', { name: 'Som desligado' }).click();
    const asked = Number(await page.evaluate('window.tones'));
    await givenTrouble(web, { severity: 'critical' });
    await web.events.many(web.tenant, 1);
    const alarms = page.getByRole('region', { name: 'Críticos sem reconhecimento' });
    await alarms.getByText('/A#/S.LATE').waitFor();
    await expect.poll(() => page.evaluate('window.tones')).toBeGreaterThan(asked);
    await alarms.getByRole('button', { name: 'Reconhecer: /A#/S.LATE' }).click();
    await alarms.getByText('/A#/S.LATE').waitFor({ state: 'hidden' });
    await page.getByText(/reconhecido por/).waitFor();
  });

  it('shows the workstations in trouble first, also where there are more than it shows', async () => {
    const one = (i: number) => aStoredWorkstation({ key: `/W${1_000 + i}`, name: `W${1_000 + i}` });
    await given(web, 'plan_workstation', ...Array.from({ length: 500 }, (_, i) => one(i)));
    await given(web, 'plan_workstation', aStoredWorkstation({ key: '/Z', name: 'Z', state: 'offline' }));
    const { page } = await web.open('/');
    const cards = page.getByRole('region', { name: 'Estações' }).getByRole('listitem');
    expect(await cards.first().innerText()).toContain('Z');
  });

  it('tells who cannot see it how the plan went: every state that is drawn, with its jobs', async () => {
    const connection_id = await aWatchedConnection(web);
    await given(web, 'snapshot', {
      connection_id,
      jobs_by_status: { SUCC: 7, ABEND: 2, FENCE: 1 },
      streams_by_status: {},
      workstations_by_state: {},
      problems_by_severity: {},
      detected_at: ago(60),
    });
    const { page } = await web.open('/');
    const day = page.getByRole('table', { name: /jobs por estado nas últimas 24 horas/ });
    const heads = day.getByRole('columnheader');
    await expect.poll(() => heads.allTextContents()).toEqual(['Hora', 'concluídos', 'com erro', 'retidos']);
    expect(await day.getByRole('row').last().getByRole('cell').allTextContents()).toEqual(['7', '2', '1']);
  });

  it('offers a viewer nothing that would be refused', async () => {
    await givenTrouble(web);
    const { page } = await web.open('/', DESKTOP, 'viewer');
    await page.getByText('/A#/S.LATE').waitFor();
    expect(await page.getByRole('button', { name: /Reconhecer/ }).count()).toBe(0);
  });

  it('narrows the timeline by name and subject, live events too', async () => {
    await web.events.many(web.tenant, 3);
    const { page } = await web.open('/');
    await expect.poll(() => shownSequences(page)).toEqual([3, 2, 1]);
    await page.getByLabel('Nome do job, stream ou estação').fill('no such name');
    await page.getByText('Nenhum evento corresponde ao filtro.').waitFor();
    await web.events.many(web.tenant, 1);
    await page.getByLabel('Nome do job, stream ou estação').fill('');
    await expect.poll(() => shownSequences(page)).toEqual([4, 3, 2, 1]);
    await page.getByLabel('Assunto').selectOption('system');
    await page.getByText('Nenhum evento corresponde ao filtro.').waitFor();
  });

  it('takes an acknowledgement by keyboard alone', async () => {
    await furnish(web.api, web.tenant, await web.api.as('admin', web.tenant));
    const { page } = await web.open('/', DESKTOP);
    const button = page.getByRole('button', { name: 'Reconhecer: /A#/S.J' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByText(/reconhecido por/).waitFor();
    // one goes on from there, not from the top of the page
    await focused(page.getByRole('link', { name: '/A#/S.J' }).first());
  });

  it('shows events as they happen, newest first, also far back', async () => {
    await web.events.many(web.tenant, 250);
    const { page } = await web.open('/', DESKTOP);
    await expect.poll(async () => (await shownSequences(page))[0]).toBe(250);
    await web.events.many(web.tenant, 5);
    await expect
      .poll(async () => (await shownSequences(page)).slice(0, 6))
      .toEqual([255, 254, 253, 252, 251, 250]);
    const timeline = page.getByRole('region', { name: 'Linha do tempo' }).last();
    await expect
      .poll(async () => {
        await timeline.evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight));
        return (await shownSequences(page)).at(-1);
      })
      .toBe(1);
  });

  it('says at the end of the timeline that what was before did not come, and asks for it again on request', async () => {
    await web.events.many(web.tenant, 150);
    const { page } = await web.open('/', DESKTOP);
    await page.route('**/monitoring/events?*cursor=*', (route) => route.fulfill({ status: 503 }));
    const timeline = page.getByRole('region', { name: 'Linha do tempo' }).last();
    const toEnd = () => timeline.evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight));
    await expect.poll(() => toEnd().then(() => timeline.getByRole('alert').isVisible())).toBe(true);
    await page.unrouteAll();
    await timeline.getByRole('button', { name: 'Tentar de novo' }).click();
    await expect.poll(() => toEnd().then(async () => (await shownSequences(page)).at(-1))).toBe(1);
  });

  it('misses nothing and repeats nothing when the connection is lost, and says how old it is meanwhile', async () => {
    const proxy = await openTcpProxy(web.api.address);
    onTestFinished(() => proxy.close());
    await web.events.many(web.tenant, 2);
    const { page } = await web.open(proxy.url);
    await expect.poll(() => shownSequences(page)).toEqual([2, 1]);
    proxy.cut();
    await page
      .getByRole('status')
      .getByText(/Sem conexão/)
      .waitFor();
    await web.events.many(web.tenant, 6);
    proxy.restore();
    await page.getByRole('status').getByText('Ao vivo').waitFor();
    await web.events.many(web.tenant, 1);
    await expect.poll(() => shownSequences(page)).toEqual(upTo(9).reverse());
  });
});

describe('the frame', () => {
  it('keeps the chosen theme and language, from the first paint on', async () => {
    const { page } = await web.open('/', DESKTOP);
    await openAccount(page);
    await page.getByLabel('Tema').selectOption('light');
    await page.getByLabel('Idioma').selectOption('en');
    await page.getByRole('heading', { name: 'What is broken' }).waitFor();
    await page.route('**/*.js', (route) =>
      route.request().url().endsWith('/theme.js') ? route.continue() : route.abort(),
    );
    await page.reload();
    // nothing of the application has run
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('light');
    await page.unroute('**/*.js');
    await page.reload();
    await page.getByRole('heading', { name: 'What is broken' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  });

  it('says of an address without a page that there is none', async () => {
    const { page } = await web.open('/', DESKTOP);
    await page.goto(`${web.api.address}/nowhere`);
    await page.getByRole('heading', { name: 'Esta página não existe.' }).waitFor();
    await page.getByRole('link', { name: 'Ir para o monitor' }).click();
    await page.getByRole('heading', { name: 'O que está quebrado' }).waitFor();
  });
});
