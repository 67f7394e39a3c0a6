import { randomUUID } from 'node:crypto';
import { type Event, EventLog } from '@resync/platform';
import { type TestDatabase } from '@resync/platform/testing';
import { type ConnectionSettings, type SchedulerSession, WorkloadAutomationV2 } from '@resync/scheduler';
import { type ComposerDocument, type StreamDefinition } from '@resync/scheduler/composer';
import { emptyDocument, workstation } from '../../../apps/simulator/src/estate/definitions.js';
import { startSimulator } from '../../../apps/simulator/src/simulator.js';
import { type Simulator, type SimulatorOptions } from '../../../apps/simulator/src/simulator.options.js';
import { ConditionRepository } from '../src/conditions/condition.repository.js';
import { pollCycleOn } from '../src/polling/poll-harness.fixtures.js';
import { type CycleOutcome } from '../src/polling/poll-cycle.contract.js';
import { SchedulerAccess } from '../src/polling/scheduler-access.js';

const MINUTE = 60_000;
/** No job of an agent ends before it is told to; those of the master end by themselves. */
const UNTIL_TOLD_MS = 100 * 60 * MINUTE;

class LiveAccess extends SchedulerAccess {
  constructor(
    private readonly connector: WorkloadAutomationV2,
    private readonly settings: ConnectionSettings,
  ) {
    super();
  }
  async find(): Promise<{ name: string }> {
    return { name: 'simulated' };
  }
  open(): Promise<SchedulerSession> {
    return this.connector.open(this.settings);
  }
}

interface DayOptions extends Omit<SimulatorOptions, 'document'> {
  document?: Partial<ComposerDocument>;
  /** In the order in which they are tried; the simulator's own where none are given. */
  addresses?: (simulator: Simulator) => string[];
}

/**
 * A day of a scheduler whose clock stands still until it is moved and whose jobs run until they are told to end, watched
 * by the real connector, poll cycle and database.
 */
export class RealDay {
  #told = 0;

  private constructor(
    readonly simulator: Simulator,
    private readonly connector: WorkloadAutomationV2,
    private readonly database: TestDatabase,
    private readonly watched: { tenantId: string; connectionId: string },
    private readonly cycle: ReturnType<typeof pollCycleOn>,
  ) {}

  static async begin(
    database: TestDatabase,
    streams: StreamDefinition[],
    { document, addresses, ...options }: DayOptions = {},
  ): Promise<RealDay> {
    const workstations = [
      workstation('MDM01', 'MANAGER', { timeZone: options.timeZone ?? 'America/Sao_Paulo' }),
      workstation('AGT1', 'AGENT'),
    ];
    const simulator = await startSimulator({
      ...options,
      document: { ...emptyDocument(), workstations, streams, ...document },
    });
    for (const kind of simulator.driver.engine.world.estate.jobKinds.values())
      if (!kind.key.startsWith('/MDM01#')) kind.nominalMs = UNTIL_TOLD_MS;
    const connector = new WorkloadAutomationV2({ take: async () => undefined });
    const watched = { tenantId: await database.aTenant(), connectionId: randomUUID() };
    const { user, password } = simulator.credentials;
    const access = new LiveAccess(connector, {
      ...watched,
      kind: 'workload-automation-v2',
      addresses: addresses?.(simulator) ?? [simulator.url],
      authentication: { kind: 'basic', user, password },
      tls: { caCertificate: null, verify: true, serverName: null },
      requestTimeoutMs: 20_000,
      pageSize: 500,
      requestsPerSecond: 1_000,
    });
    return new RealDay(simulator, connector, database, watched, pollCycleOn(database, access));
  }

  async close(): Promise<void> {
    await this.simulator.close();
    await this.connector.onModuleDestroy();
  }

  /** Moves the scheduler's clock. */
  async pass(minutes: number): Promise<void> {
    await this.simulator.admin('clock', { advanceMs: minutes * MINUTE });
  }

  /** To an instant, in ISO form with its offset. */
  async until(instant: string): Promise<void> {
    await this.simulator.admin('clock', { runTo: instant });
  }

  act(command: string, input: Record<string, unknown> = {}): Promise<unknown> {
    return this.simulator.admin(command, input);
  }

  /** Polls, and gives what that told in the order of its sequence, one line an event. */
  async poll(full = false): Promise<string[]> {
    await this.outcome(full);
    return (await this.news()).map(lineOf);
  }

  /** A poll that reads the whole plan. */
  sweep(): Promise<string[]> {
    return this.poll(true);
  }

  outcome(full = false): Promise<CycleOutcome> {
    return this.cycle.run({ ...this.watched, full });
  }

  async news(): Promise<Event[]> {
    const log = new EventLog(this.database.tenants);
    const events = await log.read(this.watched.tenantId, { after: this.#told, limit: 100_000 });
    this.#told = events.at(-1)?.sequence ?? this.#told;
    return events;
  }

  /** What is open now. */
  async problems(): Promise<string[]> {
    const { tenantId, connectionId } = this.watched;
    const conditions = new ConditionRepository(this.database.tenants);
    const open = await conditions.listOfConnection(tenantId, connectionId);
    return open.map(({ type, object }) => `${type} ${short(object.key)}`).sort();
  }

  /** Our ids of the live objects of a key on AGT1: they stay while the scheduler's own change. */
  async identities(table: 'plan_job' | 'plan_stream', key: string): Promise<string[]> {
    const live = await this.rows<{ id: string }>(
      `select id from ${table} where key = '/AGT1#/${key}' and gone_at is null order by id`,
    );
    return live.map(({ id }) => id);
  }

  rows<Row>(sql: string): Promise<Row[]> {
    return this.database.tenants.run(this.watched.tenantId, (manager) => manager.query<Row[]>(sql));
  }
}

const short = (key: string): string => key.replace('/AGT1#/', '');

/** `job.abend error DAY.A`, `job.status_changed DAY.A EXEC>ABEND #1`; with `initial` where it was met as it is. */
function lineOf({ type, severity, object, data }: Event): string {
  const words = [type, ...(severity === 'info' ? [] : [severity]), short(object.key)];
  if ('from' in data) words.push(`${word(data.from)}>${word(data.to)}`);
  if (typeof data.attempt === 'number' && 'from' in data) words.push(`#${data.attempt}`);
  return [...words, ...(data.initial === true ? ['initial'] : [])].join(' ');
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '');
