import { readFileSync } from 'node:fs';
import { parseComposer } from '@resync/scheduler/composer';
import { expect, it } from 'vitest';
import { Engine } from '../engine/engine.js';
import { MIDNIGHT } from '../engine/engine.fixtures.js';
import { NO_FAULTS } from '../engine/engine.options.js';
import { estateFrom } from './estate.js';

it('plans and runs the sample estate from its composer text', () => {
  const files = ['workstations', 'jobs', 'resources-prompts-calendars', 'schedules'].map((name) => ({
    name,
    text: readFileSync(`test/samples/composer-synthetic/${name}.txt`, 'utf8'),
  }));
  const estate = estateFrom(parseComposer(files).document);
  expect([estate.master, estate.timeZone]).toEqual(['/MDM01', 'America/Sao_Paulo']);
  const engine = new Engine(estate, {
    seed: 1,
    startAt: MIDNIGHT,
    faults: NO_FAULTS,
    operators: { rerun: 0, looksAfterMinutes: 10 },
    incidents: [],
    transitionsKept: 10_000,
    firstRunNumber: 214,
  });
  const names = engine.world.plan.streams.map(({ name }) => name);
  expect(names).not.toContain('LOJASREP'); // DRAFT
  expect(names.filter((name) => name === 'PIXSALDO')).toHaveLength(17);
  engine.runUntil(MIDNIGHT + 23 * 3_600_000);
  const pix = engine.world.plan.streams.find(({ name }) => name === 'PIXCONC')?.job('CONC_PIX');
  expect(pix?.runs.length).toBeGreaterThan(20);
  const backup = engine.world.plan.streams.find(({ name }) => name === 'BACKUPDB');
  expect(backup?.status).toBe('SUCC');
});
