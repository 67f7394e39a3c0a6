import { QueryFailedError } from 'typeorm';
import { SystemTimedOut, SystemUnavailable } from '../resilience/index.js';

export const POSTGRES = 'postgres';

const CANCELLED = '57014';
/** Connection exceptions, too many connections or no memory, an operator's shutdown, I/O errors (PostgreSQL appendix A). */
const SERVER_STATES = /^(08...|5320.|53300|57P0.|58...)$/;
const SQLSTATE = /^[0-9A-Z]{5}$/;

/** SQLSTATE of a failed statement; null when the server gave none: the connection broke or nothing came back. */
function stateOf(error: QueryFailedError): string | null {
  const code: unknown = Reflect.get(Object(error.driverError), 'code');
  return typeof code === 'string' && SQLSTATE.test(code) && !code.startsWith('E') ? code : null;
}

/**
 * What a failed statement says about PostgreSQL: `SystemUnavailable` when the server or the way to it is the trouble,
 * `SystemTimedOut` when it stopped the statement at its time limit, else (a constraint, a typing error) the error itself.
 */
export function databaseFailure(error: unknown, statementMs: number): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  const state = stateOf(error);
  if (state === CANCELLED) return new SystemTimedOut(POSTGRES, statementMs, { cause: error });
  return state === null || SERVER_STATES.test(state)
    ? new SystemUnavailable(POSTGRES, { cause: error.driverError })
    : error;
}
