import { Injectable } from '@nestjs/common';
import {
  type Client,
  ScheduleAlreadyRunning,
  type ScheduleDescription,
  ScheduleNotFoundError,
} from '@temporalio/client';
import { NotFound } from '../errors/index.js';
import { TemporalClient } from '../temporal/index.js';
import { type ScheduleDeclaration, scheduleOptions } from './schedule.declaration.js';
import { declarationMemo, scheduleMemo, scheduleView, type ScheduleView } from './schedule.view.js';

export interface Reconciled {
  created: string[];
  updated: string[];
  deleted: string[];
  unchanged: string[];
}

/** Declarations looked at side by side: enough to hide the way to the server, too few to press it. */
const AT_ONCE = 8;

/**
 * A schedule is described by a worker of Temporal's own, which may have lost its place in the schedule's history: the
 * server then asks anew only after its sticky timeout of 10 s.
 */
const DESCRIBED_WITHIN_MS = 15_000;

/** Temporal Schedules: made from declarations in code, seen and paused by API. All throw `TemporalUnavailable`. */
@Injectable()
export class Schedules {
  constructor(private readonly temporal: TemporalClient) {}

  /**
   * Makes what `owner` has in Temporal equal to what is desired: creates, updates what was declared otherwise, deletes
   * what is declared no more. Any number of processes may do it at once; a pause by hand survives it.
   */
  async reconcile(owner: string, desired: readonly ScheduleDeclaration[]): Promise<Reconciled> {
    const done: Reconciled = { created: [], updated: [], deleted: [], unchanged: [] };
    for (let at = 0; at < desired.length; at += AT_ONCE)
      await Promise.all(
        desired.slice(at, at + AT_ONCE).map(async (declared) => {
          done[await this.#ensure(owner, declared)].push(declared.id);
        }),
      );
    const wanted = new Set(desired.map(({ id }) => id));
    for (const id of await this.#ids((memo) => memo.owner === owner))
      if (!wanted.has(id) && (await this.#delete(id))) done.deleted.push(id);
    return done;
  }

  /** The schedules of a tenant, by id. */
  async list(tenantId: string): Promise<ScheduleView[]> {
    const ids = await this.#ids((memo) => memo.tenantId === tenantId);
    const views = await Promise.all(ids.map((id) => this.get(tenantId, id).catch(gone)));
    return views.filter((view) => view !== null).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Throws `NotFound`, also for another tenant's. */
  async get(tenantId: string, id: string): Promise<ScheduleView> {
    const schedule = await this.#describe(id);
    if (scheduleMemo.safeParse(schedule.memo).data?.tenantId !== tenantId) throw new NotFound('schedule', id);
    return scheduleView(schedule);
  }

  /** `note` says why, to whoever looks later. */
  async pause(tenantId: string, id: string, note: string): Promise<ScheduleView> {
    await this.get(tenantId, id);
    await this.#call(id, (client) => client.schedule.getHandle(id).pause(note));
    return this.get(tenantId, id);
  }

  async resume(tenantId: string, id: string, note: string): Promise<ScheduleView> {
    await this.get(tenantId, id);
    await this.#call(id, (client) => client.schedule.getHandle(id).unpause(note));
    return this.get(tenantId, id);
  }

  /** Runs it now, unless it is running. */
  async trigger(tenantId: string, id: string): Promise<ScheduleView> {
    await this.get(tenantId, id);
    await this.#call(id, (client) => client.schedule.getHandle(id).trigger('SKIP'));
    return this.get(tenantId, id);
  }

  async #ensure(owner: string, declared: ScheduleDeclaration): Promise<keyof Reconciled> {
    const options = scheduleOptions(owner, declared);
    const created = await this.#call(declared.id, async (client) => {
      try {
        await client.schedule.create(options);
        return true;
      } catch (error) {
        if (error instanceof ScheduleAlreadyRunning) return false;
        throw error;
      }
    });
    if (created) return 'created';
    const current = declarationMemo.safeParse((await this.#describe(declared.id)).action.memo).data;
    if (current?.declaration === options.action.memo?.declaration) return 'unchanged';
    // a pause by hand is state; an update describes first, so it waits as long
    const update = (client: Client) =>
      client.schedule.getHandle(declared.id).update(({ state }) => ({ ...options, state }));
    await this.temporal.wait(declared.id, update, DESCRIBED_WITHIN_MS);
    return 'updated';
  }

  async #delete(id: string): Promise<boolean> {
    const deleted = await this.#call(id, async (client) => {
      await client.schedule.getHandle(id).delete();
      return true;
    }).catch(gone);
    return deleted ?? false;
  }

  #ids(wanted: (memo: { owner: string; tenantId: string }) => boolean): Promise<string[]> {
    return this.#call('', async (client) => {
      const ids: string[] = [];
      for await (const { scheduleId, memo } of client.schedule.list()) {
        const known = scheduleMemo.safeParse(memo);
        if (known.success && wanted(known.data)) ids.push(scheduleId);
      }
      return ids;
    });
  }

  #describe(id: string): Promise<ScheduleDescription> {
    const describe = (client: Client) => client.schedule.getHandle(id).describe();
    return this.temporal
      .wait(id, describe, DESCRIBED_WITHIN_MS)
      .catch((error: unknown) => notFound(id, error));
  }

  #call<T>(id: string, work: (client: Client) => Promise<T>): Promise<T> {
    return this.temporal.call(id, work).catch((error: unknown) => notFound(id, error));
  }
}

function notFound(id: string, error: unknown): never {
  throw error instanceof ScheduleNotFoundError ? new NotFound('schedule', id) : error;
}

/** What another process has deleted meanwhile is no error. */
function gone(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}
