import { appendFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { currentTraceId, ResyncError } from '@resync/platform';
import { reportProgress, resumeFrom } from '@resync/platform/worker';
import { cancellationSignal } from '@temporalio/activity';
import { type CopyInput } from './probe.contract.js';

export class CopyRefused extends ResyncError {
  readonly code = 'COPY_REFUSED';
  override readonly kind = 'unprocessable';
}

export class NothingToCopy extends ResyncError {
  readonly code = 'NOTHING_TO_COPY';
  override readonly kind = 'invalid';
}

/** What the tests' workflows do in the world; `journal` is a file that outlives a killed process. */
export class ProbeActivities {
  readonly touched: string[] = [];
  readonly traces: (string | undefined)[] = [];

  constructor(
    private readonly itemMs = 0,
    private readonly journal?: string,
  ) {}

  async copyItems({ items }: CopyInput): Promise<{ startedAt: number }> {
    if (items === null) throw new NothingToCopy('items is missing'); // as NaN travels in JSON
    if (items < 0) throw new CopyRefused('there is less than nothing to copy');
    const startedAt = doneBefore(resumeFrom());
    for (let done = startedAt; done < items; done++) {
      if (this.journal) appendFileSync(this.journal, `${done}\n`);
      reportProgress({ done: done + 1, total: items, step: 'copying' });
      await delay(this.itemMs, undefined, { signal: cancellationSignal() });
    }
    return { startedAt };
  }

  async touch({ tenantId }: { tenantId: string }): Promise<void> {
    this.touched.push(tenantId);
    this.traces.push(currentTraceId());
    await delay(this.itemMs);
  }
}

const doneBefore = (report: unknown): number =>
  typeof report === 'object' && report && 'done' in report ? Number(report.done) : 0;
