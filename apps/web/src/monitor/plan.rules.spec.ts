import { expect, it } from 'vitest';
import { JOB_STATUSES } from '../../../../libs/scheduler/src/model/status.js';
import { planProgress } from './plan.rules';

it('counts jobs by how far they are', () => {
  expect(planProgress({ SUCC: 3, EXEC: 2, HOLD: 5, ABEND: 1, FENCE: 4, NEWER: 7 })).toEqual({
    done: 3,
    running: 2,
    waiting: 5,
    failed: 1,
    held: 4,
    other: 7,
  });
});

it('knows every state of a job, but for those that say nothing of it', () => {
  const unknown = JOB_STATUSES.filter((status) => planProgress({ [status]: 1 }).other === 1);
  expect(unknown).toEqual(['EXTRN', 'UNKNOWN']);
});
