import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import { ILike, In, LessThan } from 'typeorm';
import { type Intent, type Language } from '../intents/intent.model.js';
import { OwnExample } from './own-example.entity.js';

export interface OwnExampleFilter {
  intent?: Intent | undefined;
  language?: Language | undefined;
  /** Part of the text, whatever its case. */
  text?: string | undefined;
  /** The last id of the page before. */
  before?: string | undefined;
  limit: number;
}

/** The examples of a tenant. */
@Injectable()
export class OwnExampleRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  /** Those that the router learns from, newest first, without vectors. */
  list(tenantId: string, { intent, language, text, before, limit }: OwnExampleFilter): Promise<OwnExample[]> {
    return this.tenants.run(tenantId, (manager) =>
      manager.find(OwnExample, {
        select: {
          tenantId: true,
          id: true,
          text: true,
          intent: true,
          language: true,
          wantsAction: true,
          createdAt: true,
        },
        where: {
          tenantId,
          active: true,
          ...(intent && { intent }),
          ...(language && { language }),
          ...(text && { text: ILike(`%${text.replace(/[\\%_]/g, '\\$&')}%`) }),
          ...(before && { id: LessThan(before) }),
        },
        order: { id: 'DESC' },
        take: limit,
      }),
    );
  }

  count(tenantId: string): Promise<number> {
    return this.tenants.run(tenantId, (manager) => manager.countBy(OwnExample, { tenantId, active: true }));
  }

  /** In the order of their ids: what is learned from them is the same each time. */
  active(tenantId: string): Promise<OwnExample[]> {
    return this.tenants.run(tenantId, (manager) =>
      manager.find(OwnExample, { where: { tenantId, active: true }, order: { id: 'ASC' } }),
    );
  }

  byIds(tenantId: string, ids: readonly string[]): Promise<OwnExample[]> {
    return this.tenants.run(tenantId, (manager) =>
      manager.find(OwnExample, { where: { tenantId, id: In(ids) }, order: { id: 'ASC' } }),
    );
  }

  /** Active ones that say one of these, whatever case, accents and punctuation. */
  activeByPlain(tenantId: string, plain: readonly string[]): Promise<OwnExample[]> {
    return this.tenants.run(tenantId, (manager) =>
      manager.findBy(OwnExample, { tenantId, active: true, plain: In(plain) }),
    );
  }

  async save(tenantId: string, examples: readonly OwnExample[]): Promise<void> {
    await this.tenants.run(tenantId, (manager) => manager.save([...examples], { chunk: 500 }));
  }

  /** Writes the vectors and nothing else: who was removed or forgotten meanwhile stays so. */
  async saveVectors(tenantId: string, examples: readonly OwnExample[]): Promise<void> {
    await this.tenants.run(tenantId, (manager) =>
      manager.query(
        `update intent_example e set encoder = v.encoder, vector = v.vector
         from unnest($2::uuid[], $3::text[], $4::bytea[]) as v (id, encoder, vector)
         where e.tenant_id = $1 and e.id = v.id`,
        [
          tenantId,
          examples.map(({ id }) => id),
          examples.map(({ encoder }) => encoder),
          examples.map(({ vector }) => vector),
        ],
      ),
    );
  }

  /** Leaves alone whose words are active under another id already. */
  async activate(tenantId: string, ids: readonly string[]): Promise<void> {
    await this.tenants.run(tenantId, (manager) =>
      manager.query(
        `update intent_example e set active = true
         where tenant_id = $1 and id = any($2) and not exists (
           select from intent_example o
           where o.tenant_id = e.tenant_id and o.plain = e.plain and o.active and o.id <> e.id)`,
        [tenantId, ids],
      ),
    );
  }

  async deactivate(tenantId: string, ids: readonly string[]): Promise<void> {
    await this.tenants.run(tenantId, (manager) =>
      manager.update(OwnExample, { tenantId, id: In(ids) }, { active: false }),
    );
  }

  async forget(tenantId: string, ids: readonly string[]): Promise<void> {
    await this.tenants.run(tenantId, (manager) =>
      manager.delete(OwnExample, { tenantId, id: In(ids), active: false }),
    );
  }
}
