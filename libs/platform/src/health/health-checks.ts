import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { SystemUnavailable } from '../resilience/index.js';

const TIMEOUT_MS = 2_000;

export const HealthReport = z
  .object({
    status: z.enum(['ready', 'not_ready']),
    checks: z.record(
      z.string(),
      z.object({ ok: z.boolean(), reason: z.string().nullable(), ms: z.number() }),
    ),
  })
  .meta({ id: 'HealthReport' });
export type HealthReport = z.output<typeof HealthReport>;

/** What this process needs to be of use. Each module that talks to something outside adds its own check at start. */
@Injectable()
export class HealthChecks {
  readonly #checks = new Map<string, () => Promise<unknown>>();

  /** `check` rejects, with the reason as its message, when the thing cannot be used. */
  add(name: string, check: () => Promise<unknown>): void {
    this.#checks.set(name, check);
  }

  /** Asks all at once, each within two seconds. */
  async report(): Promise<HealthReport> {
    const entries = await Promise.all(
      [...this.#checks].map(async ([name, check]) => [name, await runCheck(check)] as const),
    );
    const ready = entries.every(([, { ok }]) => ok);
    return { status: ready ? 'ready' : 'not_ready', checks: Object.fromEntries(entries) };
  }
}

async function runCheck(check: () => Promise<unknown>): Promise<HealthReport['checks'][string]> {
  const started = performance.now();
  const ms = () => Math.round(performance.now() - started);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${TIMEOUT_MS} ms`)), TIMEOUT_MS);
  });
  try {
    await Promise.race([check(), late]);
    return { ok: true, reason: null, ms: ms() };
  } catch (error) {
    return { ok: false, reason: reasonOf(error), ms: ms() };
  } finally {
    clearTimeout(timer);
  }
}

/** `connect ECONNREFUSED 127.0.0.1:5432` of a plain or of an aggregate error. */
function reasonOf(error: unknown): string {
  if (error instanceof SystemUnavailable && error.cause) return reasonOf(error.cause);
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message || first.name : 'unknown';
}
