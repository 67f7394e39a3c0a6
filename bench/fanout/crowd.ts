import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type FromClients, type ToClients } from './fanout.protocol.js';

const PROCESSES = 4;

export interface Crowd {
  report(sentAt: Record<string, number[]>, expected: number): Promise<{ latencies: number[]; wrong: number }>;
  close(): Promise<void>;
}

/** A subscribed client for each token, spread over processes of their own. */
export async function openCrowd(
  address: string,
  tokens: readonly string[],
  resuming = false,
): Promise<Crowd> {
  const processes = Array.from({ length: PROCESSES }, () =>
    fork(join(import.meta.dirname, 'clients.process.js'), { serialization: 'advanced' }),
  );
  const ask = async (child: ChildProcess, message: ToClients): Promise<FromClients> => {
    const answer = once(child, 'message') as Promise<[FromClients]>;
    child.send(message);
    return (await answer)[0];
  };
  await Promise.all(
    processes.map((child, n) => {
      const own = tokens.filter((_, i) => i % PROCESSES === n);
      return ask(child, { kind: 'open', address, tokens: own, resuming });
    }),
  );
  return {
    async report(sentAt, expected) {
      const answers = await Promise.all(
        processes.map((child) => ask(child, { kind: 'report', sentAt, expected })),
      );
      const reports = answers.filter((answer) => answer.kind === 'report');
      return {
        latencies: reports.flatMap((answer) => answer.latencies),
        wrong: reports.reduce((sum, answer) => sum + answer.wrong, 0),
      };
    },
    async close() {
      await Promise.all(
        processes.map((child) => {
          child.disconnect();
          return once(child, 'exit');
        }),
      );
    },
  };
}
