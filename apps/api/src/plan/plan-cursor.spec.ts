import { JOB_SORTS, jobSortType } from '@resync/scheduler';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { isStorableText } from '../routes/storable-text.js';
import { planCursorOf, planQuery } from './plan-cursor.js';

const ListJobs = planQuery(jobSortType, {
  sort: z.enum(JOB_SORTS).default('key'),
  direction: z.enum(['asc', 'desc']).optional(),
});
const INSTANT = '2026-11-21 01:00:00.123456+00';
const SPANS = ['2 days 03:05:06.5', '-1 days +02:00:00', '00:00:00', '3 days'];

const valueOf = (sort: (typeof JOB_SORTS)[number]) =>
  ({
    text: fc.string({ unit: 'binary', maxLength: 1_500 }).filter(isStorableText),
    timestamptz: fc.constant(INSTANT),
    interval: fc.constantFrom(...SPANS),
  })[jobSortType(sort)];
const row = fc
  .constantFrom(...JOB_SORTS)
  .chain((sort) =>
    fc.record({ sort: fc.constant(sort), sortValue: valueOf(sort), id: fc.uuid({ version: 7 }) }),
  );

it('comes back from a client as it was made, whatever the row’s value is', () => {
  fc.assert(
    fc.property(row, ({ sort, sortValue, id }) => {
      const { cursor } = ListJobs.parse({ sort, cursor: planCursorOf({ sort }, { sortValue, id }) });
      expect(cursor).toEqual({ sort, value: sortValue, id });
    }),
  );
});

it('fits no other sort', () => {
  fc.assert(
    fc.property(row, fc.constantFrom(...JOB_SORTS), ({ sort, sortValue, id }, other) => {
      const cursor = planCursorOf({ sort }, { sortValue, id });
      expect(ListJobs.safeParse({ sort: other, cursor }).success).toBe(other === sort);
    }),
  );
});

it('fits no other direction', () => {
  const directions = [undefined, 'asc', 'desc'] as const;
  for (const made of directions)
    for (const asked of directions) {
      const cursor = planCursorOf({ sort: 'key', direction: made }, { sortValue: 'A', id: randomUUID() });
      const read = ListJobs.safeParse({ sort: 'key', direction: asked, cursor });
      expect(read.success).toBe(made === asked);
    }
});

it('holds nothing but text that can be stored and a value of its sort’s type, however it was forged', () => {
  const forged = fc.oneof(
    fc.record({ sort: fc.constantFrom(...JOB_SORTS), value: fc.string({ unit: 'binary' }), id: fc.uuid() }),
    fc.json().map((text): unknown => JSON.parse(text)),
  );
  fc.assert(
    fc.property(forged, fc.constantFrom(...JOB_SORTS), (holding, sort) => {
      const cursor = Buffer.from(JSON.stringify(holding)).toString('base64url');
      const read = ListJobs.safeParse({ sort, cursor });
      if (!read.success) return;
      expect(read.data.cursor?.sort).toBe(sort);
      expect(isStorableText(read.data.cursor?.value ?? '')).toBe(true);
      if (jobSortType(sort) !== 'text') expect(read.data.cursor?.value).toMatch(/\d\d:\d\d:\d\d|days?$/);
    }),
  );
});
