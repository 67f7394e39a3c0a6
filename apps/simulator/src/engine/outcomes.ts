import { faultFor } from './job-faults.js';
import { type Outcome, type Run } from './plan.model.js';
import { type World } from './world.js';

/** Decides at the launch how a run will end. Draws the same count of numbers whatever comes out. */
export function drawOutcome(world: World, run: Run): Outcome {
  const { random } = world;
  const { faults } = world.options;
  const { kind } = run.job.template;
  const [spread, trouble, length, choice] = [
    random.logNormal(1, 0.15),
    random.next(),
    random.next(),
    random.next(),
  ];
  let durationMs = kind.nominalMs * spread;
  if (length < faults.overlong) durationMs *= 10 + 30 * choice;
  else if (length < faults.overlong + faults.slow) durationMs *= 2 + 3 * choice;
  durationMs = Math.max(1, Math.round(durationMs / 1000)) * 1000;
  const abends = trouble < faults.abend && run.type !== 'RECOVERY';
  if (!abends) return { durationMs, returnCode: goodCode(run, choice), fault: null };
  return {
    ...abend(run, choice),
    durationMs: Math.max(1000, Math.round((durationMs * choice) / 1000) * 1000),
  };
}

/** Return code and log of an abend; never a code that the job counts as success. */
export function abend(run: Run, choice: number): { returnCode: number; fault: string } {
  const { kind, workstation } = run.job.template;
  const os = workstation === run.job.workstation.path ? run.job.workstation.definition : undefined;
  const fault = faultFor(os?.accessMethod === 'zosjes2' || os?.os === 'ZOS', choice);
  const returnCode = kind.succeeds(fault.returnCode)
    ? [255, 254, 99, 1].find((code) => !kind.succeeds(code))
    : null;
  return { returnCode: returnCode ?? fault.returnCode, fault: fault.name };
}

/** One good run in ten of a job that accepts other codes than 0 ends with one of them. */
function goodCode(run: Run, choice: number): number {
  const { succeeds } = run.job.template.kind;
  if (!succeeds(0)) return [4, 1, 2, 8, 12].find(succeeds) ?? 0;
  return choice < 0.1 && succeeds(4) ? 4 : 0;
}
