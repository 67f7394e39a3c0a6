import { z } from 'zod';
import { InvalidInput } from '@resync/platform';
import { agentState } from '../engine/agents.js';
import { type Driver } from '../engine/driver.js';
import { substatusOf } from '../engine/wait-reasons.js';

const TruthQuery = z.object({
  /** Transitions after this cursor. */
  since: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(0).max(1_000_000).default(10_000),
  /** `false` leaves the objects out: with 100,000 jobs they are many. */
  state: z.stringbool().default(true),
});

/** The exact state of the plan and every change since a cursor, in the order in which they happened. */
export function truthOf(driver: Driver, query: unknown) {
  const parsed = TruthQuery.safeParse(query);
  if (!parsed.success) throw new InvalidInput(z.prettifyError(parsed.error));
  const { since, limit, state } = parsed.data;
  driver.sync();
  const { world } = driver.engine;
  const { plan, log } = world;
  const { entries, gap } = log.since(since, limit);
  return {
    now: world.now,
    wallNow: Date.now(),
    plan: {
      id: plan.id,
      runNumber: plan.runNumber,
      day: plan.day,
      startsAt: plan.startsAt,
      endsAt: plan.endsAt,
    },
    cursor: entries.at(-1)?.cursor ?? since,
    lastCursor: log.lastCursor,
    batchmanUp: world.batchmanUp,
    gap,
    transitions: entries,
    ...(state && { state: stateOf(driver) }),
  };
}

function stateOf({ engine: { world } }: Driver) {
  return {
    jobs: world.plan.jobs.map((job) => ({
      id: job.id,
      key: job.key,
      status: job.status,
      substatus: substatusOf(job),
      waitsFor: job.waitsFor,
      runs: job.runs.length,
      runId: job.run.id,
    })),
    streams: world.plan.streams.map(({ id, key, status, schedTime, carriedForward, internalIdentifier }) => ({
      id,
      key,
      status,
      schedTime,
      carriedForward,
      internalIdentifier,
    })),
    workstations: [...world.workstations.values()].map((workstation) => ({
      id: workstation.id,
      path: workstation.path,
      state: agentState(workstation),
      running: workstation.running,
      limit: workstation.limit,
      fence: workstation.fence,
    })),
    resources: [...world.resources.values()].map(({ id, template, quantity, available }) => ({
      id,
      key: template.key,
      quantity,
      available,
    })),
    prompts: [...world.plan.prompts.values()].map(({ id, number, name, text, status }) => ({
      id,
      number,
      name,
      text,
      status,
    })),
  };
}
