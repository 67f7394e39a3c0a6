import { expect, it } from 'vitest';
import { dictionary } from './dictionary';

const sources = import.meta.glob<string>('../../../../libs/monitoring/src/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const OF_EVENT =
  /'((?:job|stream|window|workstation|scheduler|connection|visibility|monitoring|plan|problem)\.[a-z_]+)'/g;
/** Said to the audit log, not to those who watch. */
const AUDITED = ['monitoring.configured'];

it('says every event that the server can append in both languages', () => {
  const types = Object.entries(sources)
    .filter(([path]) => !/(spec|fixtures)\.ts$/.test(path))
    .flatMap(([, source]) => [...source.matchAll(OF_EVENT)].map(([, type = '']) => type))
    .filter((type) => !AUDITED.includes(type));
  expect(new Set(types).size).toBeGreaterThan(20);
  for (const { event } of Object.values(dictionary))
    expect([...new Set(types)].filter((type) => !(type in event))).toEqual([]);
});
