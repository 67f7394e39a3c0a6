import { describe, expect, it } from 'vitest';
import { jobsAt, planBands } from './plan-day.rules';

const at = (minutes: number, jobsByStatus: Record<string, number>) => ({
  detectedAt: new Date(minutes * 60_000).toISOString(),
  jobsByStatus,
});
const HOUR = 3_600_000;

describe('the bands of a plan over the day', () => {
  it('lie on each other and fill the box where the plan was largest', () => {
    const bands = planBands([at(0, { SUCC: 10, EXEC: 10 }), at(10, { SUCC: 20, EXEC: 0 })], 0, HOUR);
    expect(bands).toEqual([
      { state: 'done', path: 'M0,50L166.7,0L166.7,100L0,100Z' },
      { state: 'running', path: 'M0,0L166.7,0L166.7,0L0,50Z' },
    ]);
  });

  it('leave a gap where nothing was seen, and leave out what was before', () => {
    const moments = [at(-5, { SUCC: 1 }), at(0, { SUCC: 1 }), at(10, { SUCC: 1 }), at(50, { SUCC: 1 })];
    const [done] = planBands(moments, 0, HOUR);
    expect(done?.path.match(/M/g)).toHaveLength(2);
  });

  it('are none when nothing is known', () => {
    expect(planBands([], 0, HOUR)).toEqual([]);
  });
});

it('knows the jobs of a plan at an instant by what was seen last before it, and nothing where nobody looked', () => {
  const moments = [at(30, { SUCC: 2, ABEND: 1 }), at(20, { EXEC: 3 }), at(40, { SUCC: 3 })];
  expect(jobsAt(moments, 35 * 60_000)).toMatchObject({ done: 2, failed: 1, running: 0 });
  expect([jobsAt(moments, 10 * 60_000), jobsAt(moments, HOUR)]).toEqual([null, null]);
});
