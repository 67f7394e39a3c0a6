import { once } from 'node:events';
import { startProcess } from '@resync/platform/testing';
import { onTestFinished, vi } from 'vitest';

export interface CliOutcome {
  code: number;
  stdout: string;
  stderr: string;
}

export interface RunningCli {
  /** Lines of standard output so far. */
  lines(): string[];
  /** Waits until standard output or standard error holds the text. */
  says(text: string): Promise<void>;
  /** Ctrl-C. */
  interrupt(): void;
  ended: Promise<CliOutcome>;
}

/** The command line in a process of its own; ends with the test. */
export function startCli(house: { url: string; key: string }, ...args: string[]): RunningCli {
  const env = { RESYNC_URL: house.url, RESYNC_API_KEY: house.key, NO_COLOR: '1', FORCE_COLOR: '0' };
  const child = startProcess(new URL('../src/main.ts', import.meta.url), {
    args,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const heard = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (heard.stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (heard.stderr += text));
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    lines: () => heard.stdout.split('\n').filter(Boolean),
    says: (text) =>
      vi.waitFor(
        () => {
          if (!`${heard.stdout}${heard.stderr}`.includes(text))
            throw new Error(`"${text}" was not said, but: ${heard.stdout}${heard.stderr}`);
        },
        { timeout: 60_000, interval: 20 },
      ),
    interrupt: () => void child.kill('SIGINT'),
    ended: once(child, 'close').then(([code]) => ({ code: Number(code), ...heard })),
  };
}
