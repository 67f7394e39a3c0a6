import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Dashboard {
  panels: { title: string; targets?: { expr: string }[] }[];
}
interface AlertFile {
  groups: { rules: { alert: string; expr: string }[] }[];
}

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');

const alerts = (parse(read('deploy/prometheus/alerts.yml')) as AlertFile).groups.flatMap(
  ({ rules }) => rules,
);
const dashboard = JSON.parse(read('deploy/grafana/resync.json')) as Dashboard;
const shown = dashboard.panels.flatMap(({ targets }) => targets ?? []).map(({ expr }) => expr);
const declared = globSync('{apps,libs}/*/src/**/*.ts', { cwd: root }).flatMap((file) =>
  [...read(file).matchAll(/metrics\.(?:counter|gauge|histogram)\(\s*'(resync_\w+)'/g)].map(
    ([, name]) => name,
  ),
);

/** Histograms are asked for by their parts. */
const metricsOf = (expression: string) =>
  (expression.match(/\bresync_\w+/g) ?? []).map((name) => name.replace(/_(bucket|sum|count)$/, ''));

describe('alerts and dashboard', () => {
  it('ask only for metrics that some program of the house has', () => {
    const asked = [...alerts.map(({ expr }) => expr), ...shown].flatMap(metricsOf);
    expect(asked.filter((name) => !declared.includes(name))).toEqual([]);
  });

  it('are each explained: every alert has its row in the runbook', () => {
    const runbook = read('docs/runbook.md');
    expect(alerts.map(({ alert }) => alert).filter((name) => !runbook.includes(`\`${name}\``))).toEqual([]);
  });

  it('are tested: every alert fires once in the rules of its test', () => {
    const tests = read('deploy/prometheus/alerts.test.yml');
    const firing = (name: string) => new RegExp(`alertname: ${name}\\s+exp_alerts:(?! \\[\\])`).test(tests);
    expect(alerts.map(({ alert }) => alert).filter((name) => !firing(name))).toEqual([]);
  });
});

const promtool = process.env.RESYNC_PROMTOOL;

describe.skipIf(!promtool)('promtool', () => {
  const run = (...parameters: string[]) =>
    execFileSync(promtool ?? '', parameters, { cwd: resolve(root, 'deploy/prometheus'), encoding: 'utf8' });

  it('takes the configuration and its rules', () => {
    expect(run('check', 'config', 'prometheus.yml')).toContain('SUCCESS');
  });

  it('sees each alert fire when it should, and not before', () => {
    expect(run('test', 'rules', 'alerts.test.yml')).toContain('SUCCESS');
  });

  it('understands every question of the dashboard', () => {
    const folder = mkdtempSync(join(tmpdir(), 'resync-rules-'));
    const rules = shown.map((expr, i) => ({ record: `panel:${i}`, expr }));
    writeFileSync(join(folder, 'rules.yml'), JSON.stringify({ groups: [{ name: 'dashboard', rules }] }));
    expect(run('check', 'rules', join(folder, 'rules.yml'))).toContain(`${shown.length} rules found`);
    rmSync(folder, { recursive: true });
  });
});
