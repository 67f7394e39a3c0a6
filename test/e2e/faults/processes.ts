import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process and all that it has started; of PostgreSQL each session is one. */
export function familyOf(pid: number): number[] {
  let children: string;
  try {
    children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  } catch {
    return [];
  }
  const pids = children.split(' ').filter(Boolean).map(Number);
  return [pid, ...pids.flatMap(familyOf)];
}

/** Nothing happens to one that is gone already. */
export function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
}

/** Stops the families where they are; what is returned lets them go on. */
export function hang(pids: readonly number[]): () => void {
  const all = pids.flatMap(familyOf);
  signal(all, 'SIGSTOP');
  return () => signal(all, 'SIGCONT');
}

/** Lets the families run for a fifth of the time only; what is returned lets them go on. */
export function slow(pids: () => readonly number[]): () => Promise<void> {
  let ended = false;
  const slowing = (async () => {
    while (!ended) {
      const goOn = hang(pids());
      await sleep(160);
      goOn();
      await sleep(40);
    }
  })();
  return () => {
    ended = true;
    return slowing;
  };
}
