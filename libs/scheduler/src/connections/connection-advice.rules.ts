import type { EngineInspection, Visible } from '../model/connector.js';
import type { ConnectionProblem } from './connection-report.js';
import type { TlsFacts } from './tls-facts.js';

const DAY_MS = 86_400_000;
const CERTIFICATE_WARNING_DAYS = 30;
/** Deadlines are told to the minute: a clock that is off by less does no harm, and is corrected anyway. */
const SKEW_WARNING_MS = 60_000;
const SLOW_MS = 2_000;

/** What to do about each error, by its code. */
const ADVICE: Record<string, string> = {
  SCHEDULER_CREDENTIALS_REFUSED:
    "Check user and password (or the expiry of the token) with the scheduler's administrator; it was tried once only, so as not to lock the account.",
  SCHEDULER_ACCESS_DENIED:
    "Ask for the actions list and display on all folders in the product's security roles.",
  SCHEDULER_NOT_FOUND:
    "The address should end with /twsd, on the HTTPS port of the master's application server (often 31116).",
  SCHEDULER_BAD_QUERY: 'The engine may be older than 10.1: REST API V2 is needed.',
  SCHEDULER_THROTTLED: 'Lower the requests per second of this connection.',
  SCHEDULER_FAILED: "Look into the logs of the master's application server.",
  SCHEDULER_UNREACHABLE:
    'From the machine of the worker, try the address with curl; then name, firewall, port and certificate.',
  SCHEDULER_BAD_ANSWER: 'Something else may answer at this address, such as a proxy or a login page.',
  SCHEDULER_ANSWER_TOO_LARGE:
    'Fewer rows at a time were tried already. A job that is repeated for days carries all of its runs: end it and submit it anew; otherwise something else may answer at this address.',
};

export const adviceOn = (code: string): string =>
  ADVICE[code] ?? 'Try again; if it stays, look into the log of Resync.';

/** What an inspection shows that somebody should know, the worst first. */
export function inspectionProblems(inspection: EngineInspection): ConnectionProblem[] {
  const { visible, fills, clockSkewMs, latencyMs } = inspection;
  return [
    ...closed('jobs', visible.jobs, 'error'),
    ...closed('job streams', visible.streams, 'error'),
    ...closed('workstations', visible.workstations, 'warning'),
    ...closed('resources', visible.resources, 'warning'),
    ...when(isNone(visible.jobs), {
      code: 'NOTHING_VISIBLE',
      message: 'the account sees no job at all',
      advice: "Either the plan is empty, or the account's security role covers no folder.",
    }),
    ...when(fills.substatus === false, {
      code: 'NO_SUBSTATUS',
      message: 'the engine does not say why jobs wait (`substatus`)',
      advice: 'Nothing to do: the reason is derived from dependencies, limits, fences and links.',
    }),
    ...when(fills.dependencies === false, {
      code: 'NO_DEPENDENCIES_IN_LISTS',
      message: 'the engine leaves dependencies out of lists',
      advice: 'Nothing to do: they are read job by job, a few at a time, so they may be some minutes old.',
    }),
    ...when(Math.abs(clockSkewMs ?? 0) > SKEW_WARNING_MS, {
      code: 'CLOCK_SKEW',
      message: `the scheduler's clock is ${Math.round((clockSkewMs ?? 0) / 1_000)} s off ours`,
      advice: "Check the time service of both machines; until then the scheduler's clock is taken as right.",
    }),
    ...when(latencyMs > SLOW_MS, {
      code: 'SLOW',
      message: `small requests take ${latencyMs} ms`,
      advice: 'Choose a longer polling interval.',
    }),
  ];
}

/** What a certificate shows that somebody should know. */
export function tlsProblems(
  address: string,
  tls: TlsFacts | null,
  verify: boolean,
  now: number,
): ConnectionProblem[] {
  const scheme = address.startsWith('https:');
  const daysLeft = tls ? Math.floor((tls.validTo.getTime() - now) / DAY_MS) : null;
  return [
    ...when(!scheme, {
      code: 'NOT_ENCRYPTED',
      message: `${address} is not encrypted: the password travels in clear`,
      advice: 'Use the HTTPS port.',
    }),
    ...when(scheme && !verify, {
      code: 'NOT_VERIFIED',
      message: `whoever answers at ${address} is believed: certificates are not checked`,
      advice: 'Add the certificate of the authority and check certificates.',
    }),
    ...when(daysLeft !== null && daysLeft >= 0 && daysLeft < CERTIFICATE_WARNING_DAYS, {
      code: 'CERTIFICATE_EXPIRES',
      message: `the certificate of ${address} expires in ${daysLeft} days`,
      advice: 'Renew it on the scheduler.',
    }),
  ];
}

const isNone = (visible: Visible): boolean => 'count' in visible && visible.count === 0;

function closed(
  what: string,
  visible: Visible,
  severity: ConnectionProblem['severity'],
): ConnectionProblem[] {
  if ('count' in visible) return [];
  const { code, message } = visible.error;
  return [{ code, severity, message: `${what}: ${message}`, advice: adviceOn(code) }];
}

const when = (holds: boolean, problem: Omit<ConnectionProblem, 'severity'>): ConnectionProblem[] =>
  holds ? [{ ...problem, severity: 'warning' }] : [];
