import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fault } from './faults.js';
import { House } from './house.js';
import { Ledger } from './ledger.js';
import { Listeners } from './listeners.js';
import { printResult, printResults } from './report.js';
import { endure, type Trial, type TrialResult, until } from './trial.js';
import { Witness } from './witness.js';

export interface Programme {
  faults: readonly Fault[];
  environment: NodeJS.ProcessEnv;
  jobs: number;
  /** Events of each trial. */
  events: number;
  /** How much of the scheduler's day passes at once, each second. */
  stepMs: number;
  /** Begin each trial on the morning of another day. */
  inBusyHours: boolean;
  clients: number;
  diskMegabytes?: number;
}

const NOTHING_WRONG = {
  lost: 0,
  doubled: 0,
  untrue: 0,
  gaps: 0,
  unused: 0,
  clientsWrong: 0,
  differing: 0,
  statusUntrue: 0,
};

/** One test for each fault, on one stack: each goes on from the state that the one before has left. */
export function describeProgramme(title: string, programme: Programme): void {
  const { faults, environment, jobs, events, stepMs, inBusyHours, clients, diskMegabytes } = programme;
  describe(title, { shuffle: false }, () => {
    let trial: Trial;
    const results: TrialResult[] = [];

    beforeAll(async () => {
      const house = await House.start({ jobs, environment, ...(diskMegabytes && { diskMegabytes }) });
      trial = { ...(await begin(house, clients)), events, stepMs, inBusyHours };
    }, 300_000);

    afterAll(async () => {
      await trial.witness.stop();
      await trial.listeners.stop();
      await trial.house.stop();
      printResults(results, jobs, clients);
    }, 180_000);

    it.each(faults.map((fault) => [fault.name, fault] as const))(
      'loses nothing, doubles nothing and tells the truth: %s',
      async (_, fault) => {
        const result = await endure(trial, fault);
        results.push(result);
        printResult(result);
        expect(result).toMatchObject(NOTHING_WRONG);
        expect(result.events).toBeGreaterThanOrEqual(events / 2);
        expect(result.pollsAgainMs).not.toBeNull();
        expect(result.settledMs).not.toBeNull();
      },
    );
  });
}

/** Everybody in place behind the first whole poll. */
async function begin(house: House, clients: number) {
  const ledger = new Ledger();
  await until(120_000, () => house.records.firstPollAfter(0));
  ledger.judge(await house.records.after(0), await house.records.jobs(), []);
  const listeners = new Listeners(house.access, clients, ledger.last);
  const witness = new Witness(house);
  listeners.start();
  witness.start();
  return { house, ledger, listeners, witness, comparedTo: await house.scheduler.cursor() };
}
