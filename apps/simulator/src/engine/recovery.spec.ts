import { type Recovery } from '@resync/scheduler/composer';
import { describe, expect, it } from 'vitest';
import { objectPath } from '../estate/definitions.js';
import { type Engine } from './engine.js';
import {
  aDefinition,
  aJob,
  anEngine,
  aStream,
  HOUR,
  jobIn,
  MIDNIGHT,
  MINUTE,
  statuses,
  streamIn,
} from './engine.fixtures.js';
import { NO_FAULTS } from './engine.options.js';

const always = { ...NO_FAULTS, abend: 1 };

const withRecovery = (recovery: Partial<Recovery>, options: { abends?: boolean } = {}): Engine =>
  anEngine([aStream('DAY', [aJob('A')])], {
    document: {
      jobs: [
        aDefinition('A', { recovery: { action: 'RERUN', sameWorkstation: false, ...recovery } }),
        aDefinition('CLEAN'),
      ],
    },
    faults: options.abends === false ? NO_FAULTS : always,
  });

const types = (engine: Engine, name: string) => jobIn(engine, 'DAY', name).runs.map(({ type }) => type);

describe('RECOVERY', () => {
  it('STOP leaves the job abended', () => {
    const engine = withRecovery({ action: 'STOP' });
    engine.runUntil(MIDNIGHT + HOUR);
    expect(types(engine, 'A')).toEqual(['REGULAR']);
    expect(streamIn(engine, 'DAY').status).toBe('ABEND');
  });

  it('RERUN runs it again once, then asks for an operator', () => {
    const engine = withRecovery({});
    engine.runUntil(MIDNIGHT + HOUR);
    expect(types(engine, 'A')).toEqual(['REGULAR', 'RECOVERY_RERUN']);
    expect(jobIn(engine, 'DAY', 'A').needMessage).toBe(true);
  });

  it('RERUN … FOR n waits REPEATEVERY before each of n attempts', () => {
    const engine = withRecovery({ repeatCount: 3, repeatEveryMinutes: 10 });
    engine.runUntil(MIDNIGHT + 4 * HOUR);
    const { runs } = jobIn(engine, 'DAY', 'A');
    expect(types(engine, 'A')).toEqual(['REGULAR', 'RECOVERY_RERUN', 'RECOVERY_RERUN', 'RECOVERY_RERUN']);
    for (const [index, run] of runs.slice(1).entries())
      expect((run.startedAt ?? 0) - (runs[index]?.endedAt ?? 0)).toBeGreaterThanOrEqual(10 * MINUTE);
  });

  it('AFTER runs the recovery job in the same stream before each attempt', () => {
    const engine = withRecovery({
      repeatCount: 2,
      recoveryJob: { workstation: objectPath('AGT1'), ...objectPath('CLEAN') },
    });
    engine.runUntil(MIDNIGHT + 4 * HOUR);
    expect(types(engine, 'A')).toEqual(['REGULAR', 'RECOVERY_RERUN', 'RECOVERY_RERUN']);
    expect(types(engine, 'CLEAN')).toEqual(['RECOVERY', 'RECOVERY']);
    expect(statuses(engine, 'DAY')).toEqual({ A: 'ABEND', CLEAN: 'SUCC' });
    expect(streamIn(engine, 'DAY').status).toBe('ABEND');
  });

  it('ABENDPROMPT waits for yes before anything else', () => {
    const engine = withRecovery({ abendPrompt: 'Again?' });
    engine.runUntil(MIDNIGHT + HOUR);
    const job = jobIn(engine, 'DAY', 'A');
    expect([types(engine, 'A'), job.needMessage, job.restartPrompt?.status]).toEqual([
      ['REGULAR'],
      true,
      'ASKED',
    ]);
    if (job.restartPrompt)
      engine.world.soon({ kind: 'prompt-answered', prompt: job.restartPrompt, yes: true });
    engine.runUntil(MIDNIGHT + 2 * HOUR);
    expect(types(engine, 'A')).toEqual(['REGULAR', 'RECOVERY_RERUN']);
  });

  it('an operator who runs an abended job again makes a run of type RERUN', () => {
    const engine = anEngine([aStream('DAY', [aJob('A')])], {
      faults: { ...NO_FAULTS, abend: 0.5 },
      operators: { rerun: 1, looksAfterMinutes: 5 },
      seed: 3,
    });
    engine.runUntil(MIDNIGHT + 12 * HOUR);
    const all = types(engine, 'A');
    expect(new Set(all.slice(1))).toEqual(new Set(all.length > 1 ? ['RERUN'] : []));
    expect(streamIn(engine, 'DAY').status).toBe('SUCC');
  });
});
