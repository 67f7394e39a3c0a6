import { Injectable } from '@nestjs/common';
import { inTraceOfItsOwn } from '@resync/platform';
import { type SchedulerSession } from '@resync/scheduler';
import { type DetectionContext } from '../detection/detection.model.js';
import { AfterPoll } from './after-poll.js';
import { type CycleOutcome, type CycleRequest } from './poll-cycle.contract.js';
import { FailedPoll } from './failed-poll.js';
import { PlanReader, type Reading } from './plan-reader.js';
import { PollCommit } from './poll-commit.js';
import { PollPreparation } from './poll-preparation.js';
import { measured } from './poll.metrics.js';
import { type PollSuccess } from './poll-state.repository.js';
import { PollCancelled, PollSuperseded } from './polling.errors.js';
import { slowdownFor } from './sweep.rules.js';

const NOTHING_ASKED = { requests: 0, bytes: 0, milliseconds: 0 };

/** One poll of one connection: read, compare, store, detect. Whatever goes wrong ends in a recorded cycle. */
@Injectable()
export class PollCycle {
  constructor(
    private readonly preparation: PollPreparation,
    private readonly reader: PlanReader,
    private readonly committer: PollCommit,
    private readonly failures: FailedPoll,
    private readonly after: AfterPoll,
  ) {}

  run(request: CycleRequest): Promise<CycleOutcome> {
    const { tenantId, connectionId } = request;
    const attributes = { 'resync.tenant': tenantId, 'resync.connection': connectionId };
    return inTraceOfItsOwn('poll', attributes, async (span) => {
      const outcome = await measured(() => this.#run(request));
      span.setAttribute('resync.outcome', outcome.kind);
      return outcome;
    });
  }

  async #run(request: CycleRequest): Promise<CycleOutcome> {
    const { tenantId, connectionId } = request;
    const poll = await this.preparation.prepare(tenantId, connectionId);
    if (!poll) return { kind: 'gone' };
    const state = await this.committer.begin(tenantId, connectionId);
    let session: SchedulerSession | null = null;
    let reading: Reading | null = null;
    try {
      session = await this.preparation.open(poll);
      reading = await this.reader.read(session, state, request);
      const engine = reading.scope === 'full' ? await engineOf(session) : null;
      const context: DetectionContext = {
        connectionId,
        now: reading.schedulerNow,
        initial: reading.move !== 'same',
        stuckThresholdMs: poll.stuckThresholdMs,
      };
      const asked = session.asked;
      const result = await this.committer.commit(poll, state, reading, context, asked, engine);
      request.onProgress?.();
      if (result.held) return await this.failures.hold(poll, state, asked);
      const { scope, writer } = reading;
      reading = null;
      await writer.close(); // what follows asks the scheduler: no connection of the pool waits for that
      await this.after.run({ tenantId, connectionId, rowsChanged: result.rowsChanged }, session);
      return {
        kind: 'completed',
        cycleId: poll.cycleId,
        scope,
        events: result.events,
        rowsChanged: result.rowsChanged,
        schedulerMs: asked.milliseconds,
        slowdown: slowdownFor(asked.requests, asked.milliseconds),
      };
    } catch (error) {
      if (error instanceof PollSuperseded || error instanceof PollCancelled) return { kind: 'superseded' };
      return await this.failures.record(poll, state, error, session?.asked ?? NOTHING_ASKED);
    } finally {
      await reading?.writer.close();
      await session?.close();
    }
  }
}

async function engineOf(session: SchedulerSession): Promise<PollSuccess['engine']> {
  const info = await session.engineInfo();
  return { version: info.fullVersion ?? info.displayVersion, timeZone: info.timeZone };
}
