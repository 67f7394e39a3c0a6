import { Injectable } from '@nestjs/common';
import { NotFound, TenantTransaction } from '@resync/platform';
import { LessThan } from 'typeorm';
import { ExampleChange } from './example-change.entity.js';
import { UNDO_DAYS } from './own-examples.model.js';
import { StoredOverlay } from './stored-overlay.entity.js';

/** Longer than any operation waits for its start. */
const PENDING_DAYS = 7;

/** `size`: bytes; none where no example is left. */
export type OverlayVersion = Pick<StoredOverlay, 'changeId' | 'router' | 'encoder' | 'learnedAt'> & {
  size: number;
};

/** Changes of a tenant's examples, and what the last of them taught. */
@Injectable()
export class ExampleChangeRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  async add(change: ExampleChange): Promise<void> {
    await this.tenants.run(change.tenantId, (manager) => manager.insert(ExampleChange, change));
  }

  /** Throws `NotFound`. */
  async get(tenantId: string, id: string): Promise<ExampleChange> {
    const change = await this.tenants.run(tenantId, (manager) =>
      manager.findOneBy(ExampleChange, { tenantId, id }),
    );
    if (!change) throw new NotFound('change of examples', id);
    return change;
  }

  /** Newest first; `before` is the last id of the page before. */
  list(
    tenantId: string,
    { before, limit }: { before?: string | undefined; limit: number },
  ): Promise<ExampleChange[]> {
    return this.tenants.run(tenantId, (manager) =>
      manager.find(ExampleChange, {
        where: { tenantId, ...(before && { id: LessThan(before) }) },
        order: { id: 'DESC' },
        take: limit,
      }),
    );
  }

  async save(change: ExampleChange): Promise<void> {
    await this.tenants.run(change.tenantId, (manager) => manager.save(change));
  }

  overlay(tenantId: string): Promise<StoredOverlay | null> {
    return this.tenants.run(tenantId, (manager) => manager.findOneBy(StoredOverlay, { tenantId }));
  }

  async saveOverlay(overlay: StoredOverlay): Promise<void> {
    await this.tenants.run(overlay.tenantId, (manager) =>
      manager.upsert(StoredOverlay, overlay, ['tenantId']),
    );
  }

  /** Until the caller's transaction ends nobody else settles a change of this tenant. */
  async lock(tenantId: string): Promise<void> {
    await this.tenants.run(tenantId, (manager) =>
      manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`examples ${tenantId}`]),
    );
  }

  /**
   * Lets go of changes whose operation never came (one of two equal requests at once takes its examples in for nothing), and
   * of examples that were removed so long ago that nobody can undo it any more.
   */
  async forgetOld(tenantId: string): Promise<void> {
    await this.tenants.run(tenantId, async (manager) => {
      await manager.query(
        `update intent_example_change set state = 'dropped', settled_at = created_at
         where tenant_id = $1 and state = 'pending' and created_at < now() - make_interval(days => ${PENDING_DAYS})`,
        [tenantId],
      );
      await manager.query(
        `delete from intent_example e where tenant_id = $1 and not active and not exists (
           select from intent_example_change c
           where c.tenant_id = e.tenant_id and e.id = any(c.adds || c.removes)
             and (c.state = 'pending' or c.settled_at > now() - make_interval(days => ${UNDO_DAYS})))`,
        [tenantId],
      );
    });
  }

  /** Which overlay a tenant has, without its bytes. */
  async overlayVersion(tenantId: string): Promise<OverlayVersion | null> {
    const [version] = await this.tenants.run(tenantId, (manager) =>
      manager.query<OverlayVersion[]>(
        `select change_id as "changeId", router, encoder, length(overlay) as size, learned_at as "learnedAt"
         from intent_overlay where tenant_id = $1`,
        [tenantId],
      ),
    );
    return version ?? null;
  }
}
