import { expect, it } from 'vitest';
import { BadAnswer } from '../connector.errors.js';
import { aV2Job } from './v2.fixtures.js';
import { readRows } from './row-reader.js';
import { jobSchema } from './v2.schemas.js';

const read = (...rows: unknown[]) => readRows(jobSchema, rows, 'page 1 of job');

it('passes fields and words that it does not know', () => {
  const { rows, problems } = read(aV2Job({ id: 'j', inANewerRelease: [{}], timeZone: 'Mars/Olympus' }));
  expect(problems).toEqual([]);
  expect(rows[0]).not.toHaveProperty('inANewerRelease');
  expect(rows[0]?.timeZone).toBe('Mars/Olympus');
});

it('keeps a row without the field that does not fit, and tells which', () => {
  const { rows, problems } = read(
    aV2Job({ id: 'good' }),
    aV2Job({
      id: 'odd',
      priority: 'high',
      timeRestrictions: { deadlineTime: 'tomorrow', startTime: '2025-11-21T01:00:00Z' },
    }),
  );
  expect(rows.map(({ id }) => id)).toEqual(['good', 'odd']);
  expect(rows[1]).toMatchObject({ timeRestrictions: { startTime: Date.parse('2025-11-21T01:00:00Z') } });
  expect(problems.map(({ planObjectId, field, rowLost }) => [planObjectId, field, rowLost])).toEqual([
    ['odd', 'priority', false],
    ['odd', 'timeRestrictions.deadlineTime', false],
  ]);
});

it('leaves out a list whose elements cannot do without what is wrong', () => {
  const { rows } = read(aV2Job({ id: 'a' }), aV2Job({ id: 'b', jobruns: [{ jobNumber: 7 }] }));
  expect(rows[1]?.jobruns).toBeUndefined();
});

it('reports a row that identity cannot stand on by its id, as lost', () => {
  const { rows, problems } = read(aV2Job({ id: 'a' }), aV2Job({ id: 'b', jobStreamId: 12 }));
  expect(rows.map(({ id }) => id)).toEqual(['a']);
  expect(problems).toMatchObject([{ planObjectId: 'b', field: 'jobStreamId', rowLost: true }]);
});

it('refuses a page with a row that has no id: nobody could say what is missing', () => {
  expect(() => read(aV2Job({ id: 'a' }), { name: 'X' })).toThrow(BadAnswer);
  expect(() => read(null)).toThrow('row 0 has no id');
});

it('refuses a page of which most rows do not fit: the answer has another shape', () => {
  expect(() => read({ id: 'a' }, { id: 'b' }, aV2Job({ id: 'c' }))).toThrow(/2 of 3 rows do not fit/);
});
