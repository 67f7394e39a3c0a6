import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a tenant's examples taught, after one of its changes. */
@Entity('intent_overlay')
export class StoredOverlay {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  /** The change that it was learned after. */
  @Column('uuid', { name: 'change_id' }) changeId!: string;
  /** Version of the router that it was learned on top of. */
  @Column('text') router!: string;
  @Column('text') encoder!: string;
  /** As `IntentOverlay.toBytes` writes it; empty where no example is left. */
  @Column('bytea') overlay!: Buffer;
  @Column('timestamptz', { name: 'learned_at' }) learnedAt!: Date;
}
