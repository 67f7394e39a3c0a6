import { setTimeout as sleep } from 'node:timers/promises';

/** One change of status, as it really happened. */
export interface Transition {
  object: string;
  id: string;
  to: string;
}

/** What is so now, by the plan's own ids. */
export interface PlanState {
  jobs: { id: string; status: string }[];
  streams: { id: string; status: string }[];
}

interface Truth {
  now: number;
  plan: { id: string; startsAt: number; endsAt: number };
  lastCursor: number;
  gap: boolean;
  transitions: Transition[];
  state?: PlanState;
}

/** Half of a day's work is done in its first hours. */
const MORNING_MS = 4 * 3_600_000;
const EVENING_MS = 3_600_000;

/** The simulated scheduler behind its admin API. */
export class Scheduler {
  constructor(
    private readonly admin: URL,
    private readonly token: string,
  ) {}

  /** Lets some minutes of its day happen at once; thousands of jobs change in the busy hours. */
  async step(ms: number): Promise<void> {
    await this.command('clock', { advanceMs: ms });
  }

  /** Steps of so many minutes, one a second, until it is told that it is enough or the day is over. */
  async moveUntil(enough: () => Promise<boolean>, stepMs: number): Promise<void> {
    while (!(await enough()) && (await this.#stepWithinTheDay(stepMs))) await sleep(1_000);
  }

  /** A few minutes now and then, whatever becomes of them. */
  async moveFor(ms: number): Promise<void> {
    for (const end = Date.now() + ms; Date.now() < end;) {
      await this.#stepWithinTheDay(5 * 60_000);
      await sleep(Math.min(3_000, Math.max(0, end - Date.now())));
    }
  }

  /** False when the plan is about to turn over: that is for `nextDay`, since jobs have other ids afterwards. */
  async #stepWithinTheDay(ms: number): Promise<boolean> {
    const { plan, now } = await this.#truth({ limit: 0, state: false });
    if (now + ms > plan.endsAt - EVENING_MS) return false;
    await this.step(ms);
    return true;
  }

  /** Whether the busy hours are over; in quiet ones thousands of changes take long. */
  async isQuiet(): Promise<boolean> {
    const { now, plan } = await this.#truth({ limit: 0, state: false });
    return now - plan.startsAt > MORNING_MS;
  }

  /**
   * Goes on until stream FINAL has switched to the next day's plan. FINAL may fail as any job does, and nobody reruns it
   * here: after six hours the plan is switched by hand.
   */
  async nextDay(): Promise<string> {
    const { plan, now } = await this.#truth({ limit: 0, state: false });
    await this.step(Math.max(0, plan.endsAt - now));
    for (let hours = 0; hours < 7; hours += 1 / 6) {
      const { id } = (await this.#truth({ limit: 0, state: false })).plan;
      if (id !== plan.id) return id;
      if (hours >= 6) await this.command('turnover', {});
      await this.step(10 * 60_000);
    }
    throw new Error('the plan was not switched');
  }

  async cursor(): Promise<number> {
    return (await this.#truth({ limit: 0, state: false })).lastCursor;
  }

  /** Every change after the cursor, in the order in which they happened. */
  async happened(since: number): Promise<Transition[]> {
    const { transitions, gap } = await this.#truth({ since, limit: 1_000_000, state: false });
    if (gap) throw new Error('the simulator has forgotten a part of what happened');
    return transitions;
  }

  async state(): Promise<PlanState> {
    const { state } = await this.#truth({ limit: 0 });
    return state ?? { jobs: [], streams: [] };
  }

  async command(name: string, body: object = {}): Promise<void> {
    await this.#ask(name, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  async #truth(query: { since?: number; limit: number; state?: boolean }): Promise<Truth> {
    const text = Object.entries(query).map(([name, value]) => `${name}=${String(value)}`);
    return (await this.#ask(`truth?${text.join('&')}`)).json() as Promise<Truth>;
  }

  async #ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...init.headers, authorization: `Bearer ${this.token}` };
    const answer = await fetch(new URL(path, this.admin), { ...init, headers });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }
}
