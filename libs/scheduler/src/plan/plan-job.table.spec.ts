import { expect, it } from 'vitest';
import { type PlanRun, type RerunType } from '../model/plan.model.js';
import { aRun } from '../model/plan.fixtures.js';
import { automaticReruns, lastOutcome } from './plan-job.table.js';

const chain = (...types: RerunType[]): { runs: PlanRun[] } => ({
  runs: types.map((rerunType, index) => aRun({ rerunType, attempt: index + 1 })),
});

it('counts automatic reruns from the last start that was none', () => {
  expect(automaticReruns(chain())).toBe(0);
  expect(automaticReruns(chain('REGULAR', 'RECOVERY_RERUN', 'RECOVERY_RERUN'))).toBe(2);
  expect(automaticReruns(chain('REGULAR', 'RECOVERY_RERUN', 'RERUN'))).toBe(0);
  expect(automaticReruns(chain('REGULAR', 'RECOVERY_RERUN', 'RERUN_EVERY', 'RECOVERY_RERUN'))).toBe(1);
});

it('takes the outcome from the newest run that is over', () => {
  const runs = (...statuses: PlanRun['status'][]) => ({ runs: statuses.map((status) => aRun({ status })) });
  expect(lastOutcome(runs('SUCC', 'ABEND', 'EXEC'))).toBe('ABEND');
  expect(lastOutcome(runs('ABEND', 'SUCC', 'HOLD'))).toBe('SUCC');
  expect(lastOutcome(runs('HOLD'))).toBeNull();
});
