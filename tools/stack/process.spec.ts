import { expect, it } from 'vitest';
import { bash } from './bash.fixtures.js';

const parts = ['say', 'process'];

it('knows a process that it has started, and stops it', async () => {
  const { stdout } = await bash(
    parts,
    `start_process sleeper sleep 60
     process_is_alive sleeper && echo alive
     pid=$(process_pid sleeper)
     stop_process sleeper
     process_is_alive sleeper || echo gone
     kill -0 "$pid" 2>/dev/null || echo "really gone"`,
  );
  expect(stdout).toBe('alive\ngone\nreally gone\n');
});

it('does not take somebody else for its process when the system has given the pid away', async () => {
  const { stdout } = await bash(parts, 'echo "$$ 1" >"$PIDS/api"; process_is_alive api || echo "not ours"');
  expect(stdout).toBe('not ours\n');
});

it('counts a dead process that nobody has reaped as gone', async () => {
  const { stdout } = await bash(
    parts,
    // The inner shell becomes a program that never waits for its child, which ends after that and not before.
    `bash -c '(until grep -qx sleep "/proc/$$/comm"; do sleep 0.02; done) & echo $! >"$0/zombie"; exec sleep 30' "$PIDS" &
     wait_until 5 test -s "$PIDS/zombie"
     zombie=$(cat "$PIDS/zombie")
     in_state_z() { grep -q '^State:.Z' "/proc/$zombie/status"; }
     wait_until 5 in_state_z
     process_identity "$zombie" || echo gone
     kill $!`,
  );
  expect(stdout).toBe('gone\n');
});

it('kills a process that does not listen', async () => {
  const { stdout } = await bash(
    parts,
    `start_process deaf bash -c 'trap "" TERM; echo listening; while :; do sleep 0.1; done'
     wait_until 5 grep -q listening "$LOGS/deaf.log"
     pid=$(process_pid deaf)
     stop_process deaf TERM 1
     process_identity "$pid" || echo gone`,
  );
  expect(stdout).toBe('gone\n');
});

it('gives up waiting for readiness at once when the process has died', async () => {
  const { stdout } = await bash(
    parts,
    'start_process brief false; wait_ready brief 60 false || echo "after $SECONDS s"',
  );
  expect(Number(/after (\d+) s/.exec(stdout)?.[1])).toBeLessThan(30);
});

it('forgets the lock of a PostgreSQL that is gone, and keeps that of a living one', async () => {
  const { stdout } = await bash(
    [...parts, 'postgres'],
    `echo $$ >"$DATA/postmaster.pid"; forget_stale_postmaster "$DATA"; ls "$DATA"
     cp "$(command -v sleep)" "$ROOT/postgres"
     "$ROOT/postgres" 60 & echo $! >"$DATA/postmaster.pid"
     until [ "$(cat /proc/$!/comm)" = postgres ]; do sleep 0.01; done # forked, but not yet another program
     forget_stale_postmaster "$DATA"; ls "$DATA"; kill $!`,
  );
  expect(stdout).toBe('postmaster.pid\n');
});
