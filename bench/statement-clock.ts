import { Client } from 'pg';

/** Milliseconds that statements of this process were under way in PostgreSQL since the last reset, all clients summed. */
export const statementClock = { ms: 0, reset: (): void => void (statementClock.ms = 0) };

interface Statement {
  then?: (done: () => void, failed: () => void) => unknown;
  on?: (event: 'finish', done: () => void) => unknown;
}

// Measured around the driver, where a statement begins and its answer is complete; COPY ends when its stream does.
// eslint-disable-next-line @typescript-eslint/unbound-method -- called with the client as `this` below
const query = Client.prototype.query as (...parameters: unknown[]) => Statement | undefined;
Client.prototype.query = function timed(this: Client, ...parameters: unknown[]) {
  const begun = performance.now();
  const statement = query.apply(this, parameters);
  const done = (): void => void (statementClock.ms += performance.now() - begun);
  if (statement?.then) statement.then(done, done);
  else statement?.on?.('finish', done);
  return statement;
} as typeof Client.prototype.query;
