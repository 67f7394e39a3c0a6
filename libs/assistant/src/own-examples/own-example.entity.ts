import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { type Intent, type Language } from '../intents/intent.model.js';

/** A question that a tenant has labelled for itself. */
@Entity('intent_example')
export class OwnExample {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  /** Version 7: ids ascend with time. */
  @PrimaryColumn('uuid') id!: string;
  @Column('text') text!: string;
  /** Without case, accents and punctuation; unique among the active ones. */
  @Column('text') plain!: string;
  @Column('text') intent!: Intent;
  @Column('text') language!: Language;
  @Column('boolean', { name: 'wants_action' }) wantsAction!: boolean;
  @Column('boolean') active!: boolean;
  /** The model that made the vector; null until one has. */
  @Column('text', { nullable: true }) encoder!: string | null;
  @Column('bytea', { nullable: true }) vector!: Buffer | null;
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;

  /** The vector, when that encoder made it. */
  vectorOf(encoder: string): Float32Array | null {
    const { vector } = this;
    if (this.encoder !== encoder || !vector) return null;
    return Float32Array.from({ length: vector.length / 4 }, (_, i) => vector.readFloatLE(4 * i));
  }

  embed(encoder: string, vector: Float32Array): void {
    this.encoder = encoder;
    this.vector = Buffer.alloc(4 * vector.length);
    vector.forEach((x, i) => this.vector?.writeFloatLE(x, 4 * i));
  }
}
