import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import { type Logger } from 'pino';
import { freePort } from '../network/free-port.js';

const pinoLevel = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

/** Prepares the SDK for this process, once: its logs go to pino, its core counts for Prometheus. */
export async function installRuntime(logger: Logger, metricsPort: number): Promise<CoreMetrics> {
  const address = `127.0.0.1:${metricsPort || (await freePort())}`;
  Runtime.install({
    shutdownSignals: [], // the process decides when to drain
    logger: new DefaultLogger('TRACE', ({ level, message, meta }) =>
      logger[pinoLevel[level]](meta ?? {}, message),
    ),
    telemetryOptions: {
      logging: { filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }), forward: {} },
      metrics: { prometheus: { bindAddress: address, useSecondsForDurations: true } },
    },
  });
  return new CoreMetrics(`http://${address}/metrics`);
}

/** Slots, polls, latencies and failures as the SDK's core counts them, to be shown beside ours. */
export class CoreMetrics {
  constructor(readonly url: string) {}

  /** In Prometheus' text format; empty while the core has nothing to say. */
  async read(): Promise<string> {
    const answer = await fetch(this.url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    return answer?.ok ? answer.text() : '';
  }
}
