import { setTimeout as sleep } from 'node:timers/promises';
import { type Fault } from './faults.js';
import { type House } from './house.js';
import { differing, type Ledger, type Verdict } from './ledger.js';
import { type Listeners } from './listeners.js';
import { type Witness } from './witness.js';

/** What one fault in the middle of so many events did. Counts are zero where all is as it should be. */
export interface TrialResult extends Verdict {
  fault: string;
  events: number;
  /** Numbers given out that the log does not hold. */
  unused: number;
  /** Clients whose events are not exactly those of the log. */
  clientsWrong: number;
  /** Jobs and streams stored otherwise than they are, or otherwise than was told. */
  differing: number;
  /** Answers of the status that call old data fresh, or claim a poll that cannot have been. */
  statusUntrue: number;
  /** What the status said, one word after the other. */
  words: string[];
  /** From the end of the fault to the end of the first whole poll that began after it. */
  pollsAgainMs: number | null;
  /** From the end of the last poll needed to every client holding everything. */
  settledMs: number | null;
}

export interface Trial {
  house: House;
  ledger: Ledger;
  listeners: Listeners;
  witness: Witness;
  /** How far the scheduler's record was compared with the log; a trial that breaks off leaves its part to the next. */
  comparedTo: number;
  /** Events of one trial. */
  events: number;
  /** How much of the scheduler's day passes at once, each second. */
  stepMs: number;
  /** Begin each on the morning of another day: a plan turned over, and thousands of changes in minutes. */
  inBusyHours: boolean;
}

const RESUMES_WITHIN_MS = 120_000;
const SETTLES_WITHIN_MS = 90_000;
/** Requests that were on their way when a fault began may still come back well. */
const ON_ITS_WAY_MS = 3_000;

/** Half of the events, the fault, the other half; then everything is compared with everything. */
export async function endure(trial: Trial, fault: Fault): Promise<TrialResult> {
  const { house, ledger, listeners, witness } = trial;
  const { scheduler, records } = house;
  const beganAt = Date.now();
  const told = async (): Promise<number> => {
    const last = await records.lastSequence().catch(() => 0); // PostgreSQL may still be on its way back
    return last - ledger.last;
  };
  const move = (events: number): Promise<void> =>
    scheduler.moveUntil(async () => (await told()) >= events, trial.stepMs);

  if (trial.inBusyHours && (await scheduler.isQuiet())) await newDay(house);
  await move(trial.events / 2);
  const faultAt = Date.now();
  const end = await fault.begin(house);
  await scheduler.moveFor(fault.lastsMs);
  await end();
  const endedAt = Date.now();
  const polledAt = await until(RESUMES_WITHIN_MS, () => records.firstPollAfter(endedAt));
  await move(trial.events);

  const stillAt = Date.now();
  await until(RESUMES_WITHIN_MS, () => house.pollNow());
  await until(RESUMES_WITHIN_MS, () => records.firstPollAfter(stillAt));
  const truth = await scheduler.state();
  const unlike = async (): Promise<number> =>
    differing(await records.jobs(), truth.jobs) + differing(await records.streams(), truth.streams);
  await until(SETTLES_WITHIN_MS, async () => (await unlike()) === 0 || null);
  const last = await records.lastSequence();
  const readAt = Date.now();
  const complete = await until(SETTLES_WITHIN_MS, async () => listeners.haveAll(last) || null);

  const events = await records.after(ledger.last);
  const jobs = await records.jobs();
  const verdict = ledger.judge(events, jobs, await scheduler.happened(trial.comparedTo));
  trial.comparedTo = await scheduler.cursor();
  const blind = fault.blind ? witness.claimed(faultAt + ON_ITS_WAY_MS, endedAt) : 0;
  const words = witness.words(faultAt, polledAt ?? endedAt);
  const silent = fault.says !== undefined && !words.includes(fault.says) ? 1 : 0;
  return {
    fault: fault.name,
    events: events.length,
    ...verdict,
    unused: await records.unused(),
    clientsWrong: listeners.wrong(events),
    differing: (await unlike()) + ledger.unlike(jobs),
    statusUntrue: witness.untrue(beganAt, Date.now()) + blind + silent,
    words,
    pollsAgainMs: polledAt && polledAt - endedAt,
    settledMs: complete && Date.now() - readAt,
  };
}

/** The next plan, and the whole poll that takes it up. */
export async function newDay({ scheduler, records }: House): Promise<void> {
  const plan = await scheduler.nextDay();
  const taken = await until(RESUMES_WITHIN_MS, async () => (await records.planId()) === plan || null);
  if (!taken) throw new Error('the new plan was not taken up');
}

/** The first answer that is not null; null when none comes in time. What fails is asked again. */
export async function until<Answer>(ms: number, ask: () => Promise<Answer | null>): Promise<Answer | null> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(100)) {
    const answer = await ask().catch(() => null);
    if (answer !== null) return answer;
  }
  return null;
}
