import { parseComposer, printComposer } from '@resync/scheduler/composer';
import { describe, expect, it } from 'vitest';
import { generateEstate } from './generator.js';

const size = (document: ReturnType<typeof generateEstate>) =>
  document.streams.map(({ jobs }) => jobs.length).sort((a, b) => a - b);

describe('a generated estate', () => {
  it('is the same for the same seed', () => {
    expect(generateEstate({ seed: 'x', jobs: 500 })).toEqual(generateEstate({ seed: 'x', jobs: 500 }));
  });

  it('has exactly the jobs that were asked for, under names that occur once in their stream', () => {
    for (const jobs of [30, 301, 5000]) {
      const document = generateEstate({ seed: 1, jobs });
      expect(document.streams.reduce((sum, stream) => sum + stream.jobs.length, 0)).toBe(jobs);
      expect(new Set(document.streams.map(({ name }) => name)).size).toBe(document.streams.length);
      for (const { jobs: list } of document.streams)
        expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
    }
  });

  it('has the shape of a real one: streams, chains, recovery', () => {
    const document = generateEstate({ seed: 1, jobs: 20_000 });
    const sizes = size(document);
    const percentile = (p: number) => sizes[Math.floor(sizes.length * p)] ?? 0;
    expect(percentile(0.5)).toBeGreaterThanOrEqual(3);
    expect(percentile(0.5)).toBeLessThanOrEqual(6);
    expect(percentile(0.9)).toBeGreaterThan(13);
    expect(percentile(0.9)).toBeLessThan(30);
    const inside = document.streams.flatMap(({ jobs }) => jobs.flatMap((job) => job.dependencies.follows));
    expect(inside.length / 20_000).toBeGreaterThan(0.7);
    const stops = document.jobs.filter(({ recovery }) => recovery.action === 'STOP').length;
    expect(stops / document.jobs.length).toBeGreaterThan(0.97);
  });

  it('can have definitions that nothing uses, and streams that run only on request', () => {
    const document = generateEstate({ seed: 1, jobs: 500, unused: true });
    const used = new Set(document.streams.flatMap(({ jobs }) => jobs.map(({ name }) => name)));
    const unused = document.jobs.filter(({ name }) => !used.has(name)).length;
    expect(unused / document.jobs.length).toBeCloseTo(0.55, 1);
    expect(
      document.streams.some(({ runCycles }) => runCycles.some(({ when }) => when[0]?.kind === 'request')),
    ).toBe(true);
  });

  it('written as composer text is read again without a problem', () => {
    const { document, problems } = parseComposer([
      { name: 'x', text: printComposer(generateEstate({ seed: 1, jobs: 200 })) },
    ]);
    expect(problems).toEqual([]);
    expect(document.streams.reduce((sum, stream) => sum + stream.jobs.length, 0)).toBe(200);
  });
});
