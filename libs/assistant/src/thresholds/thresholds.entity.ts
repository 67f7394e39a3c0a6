import { Column, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';
import { type Intent } from '../intents/intent.model.js';

/** How sure the router must be of one intent, or of those without a row of their own, for one tenant. */
@Entity('intent_threshold')
export class IntentThreshold {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('text') intent!: Intent | 'otherwise';
  /** Probability, 0 to 1. */
  @Column('real') threshold!: number;
  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' }) updatedAt!: Date;
}
