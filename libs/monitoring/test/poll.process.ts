import { aPlanJob, aPlanStream, aPlanWorkstation } from '../../scheduler/src/model/plan.fixtures.js';
import { openPollDatabase, pollCycleOn } from '../src/polling/poll-harness.fixtures.js';
import { ScriptedScheduler } from '../src/polling/scripted-scheduler.fixtures.js';

/** One poll in a process of its own, for tests that kill it: every job of the plan has ended well. */
const [tenantId = '', connectionId = '', jobs = '0'] = (process.env.POLL_PROCESS ?? '').split(' ');
const scheduler = new ScriptedScheduler();
scheduler.workstations = [aPlanWorkstation()];
scheduler.streams = [aPlanStream()];
scheduler.jobs = Array.from({ length: Number(jobs) }, (_, i) =>
  aPlanJob({ name: `JOB_${i}`, status: 'SUCC' }),
);
await pollCycleOn(await openPollDatabase(), scheduler).run({ tenantId, connectionId, full: true });
