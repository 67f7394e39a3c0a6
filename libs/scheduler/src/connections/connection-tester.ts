import { Injectable } from '@nestjs/common';
import { newId, ResyncError } from '@resync/platform';
import { Connectors, CredentialsRefused, SchedulerUnreachable } from '../connectors/index.js';
import { type ConnectionSettings, type EngineInspection, type Visible } from '../model/connector.js';
import { adviceOn, inspectionProblems, tlsProblems } from './connection-advice.rules.js';
import { type AddressReport, type ConnectionProblem, type ConnectionReport } from './connection-report.js';
import { type NewConnection } from './connection.model.js';
import { ConnectionService } from './connection.service.js';
import { tlsFacts } from './tls-facts.js';

/** A person waits for the answer. */
const TEST_TIMEOUT_MS = 15_000;

interface Tried {
  report: AddressReport;
  inspection: EngineInspection | null;
  error: ResyncError | null;
}

/** Tries a connection as a poll would, address by address, and tells in words what it found. Stores nothing. */
@Injectable()
export class ConnectionTester {
  constructor(
    private readonly connections: ConnectionService,
    private readonly connectors: Connectors,
  ) {}

  /** Throws `NotFound`. */
  async test(tenantId: string, id: string): Promise<ConnectionReport> {
    return this.#report(await this.connections.settings(tenantId, id));
  }

  /** Throws `InvalidInput`. */
  testDraft(tenantId: string, draft: NewConnection): Promise<ConnectionReport> {
    return this.#report(this.connections.draft(tenantId, draft));
  }

  async #report(settings: ConnectionSettings): Promise<ConnectionReport> {
    const tried: Tried[] = [];
    for (const address of settings.addresses) {
      const one = await this.#try(address, settings);
      tried.push(one);
      if (one.error instanceof CredentialsRefused) break; // one attempt: the next address asks the same account
    }
    return reportOf(tried, settings);
  }

  async #try(address: string, settings: ConnectionSettings): Promise<Tried> {
    const connectionId = newId(); // sockets of its own: the pools of polling are left alone
    const requestTimeoutMs = Math.min(TEST_TIMEOUT_MS, settings.requestTimeoutMs);
    const tls = await tlsFacts(address, settings.tls);
    try {
      const inspection = await this.connectors.inspect({
        ...settings,
        connectionId,
        addresses: [address],
        requestTimeoutMs,
      });
      return { report: { address, reachable: true, problem: null, tls }, inspection, error: null };
    } catch (error) {
      if (!(error instanceof ResyncError)) throw error;
      const reachable = !(error instanceof SchedulerUnreachable);
      return { report: { address, reachable, problem: error.message, tls }, inspection: null, error };
    } finally {
      await this.connectors.forget(connectionId);
    }
  }
}

function reportOf(tried: readonly Tried[], { tls }: ConnectionSettings): ConnectionReport {
  const best = tried.find(({ inspection }) => inspection !== null)?.inspection ?? null;
  const now = Date.now();
  const problems = [
    ...tried.flatMap(({ error }) => (error ? [problemOf(error, best === null)] : [])),
    ...(best ? inspectionProblems(best) : []),
    ...tried.flatMap(({ report }) => tlsProblems(report.address, report.tls, tls.verify, now)),
  ];
  const ok = best !== null && problems.every(({ severity }) => severity !== 'error');
  return {
    ok,
    summary: summaryOf(ok, best, problems),
    addresses: tried.map(({ report }) => report),
    engine: best?.engine ?? null,
    planId: best?.planId ?? null,
    runNumber: best?.runNumber ?? null,
    clockSkewMs: best?.clockSkewMs ?? null,
    latencyMs: best?.latencyMs ?? null,
    visible: {
      jobs: countOf(best?.visible.jobs),
      streams: countOf(best?.visible.streams),
      workstations: countOf(best?.visible.workstations),
      resources: countOf(best?.visible.resources),
    },
    fills: best?.fills ?? { substatus: null, dependencies: null },
    problems,
    testedAt: new Date(now),
  };
}

/** An address that fails is an error only when no other one answers. */
const problemOf = ({ code, message }: ResyncError, isFatal: boolean): ConnectionProblem => ({
  code,
  severity: isFatal ? 'error' : 'warning',
  message,
  advice: adviceOn(code),
});

const countOf = (visible: Visible | undefined): number | null =>
  visible && 'count' in visible ? visible.count : null;

function summaryOf(
  ok: boolean,
  best: EngineInspection | null,
  problems: readonly ConnectionProblem[],
): string {
  const [worst] = problems;
  if (!best) return worst?.message ?? 'nothing answered';
  const version = best.engine.displayVersion ?? 'of unknown version';
  const seen = `sees ${countOf(best.visible.jobs) ?? 'no'} jobs in ${countOf(best.visible.streams) ?? 'no'} streams`;
  const warnings = problems.length === 0 ? '' : `, ${problems.length} to look at`;
  return `engine ${version} answers, the account ${seen}${ok ? '' : ', which is not enough'}${warnings}`;
}
