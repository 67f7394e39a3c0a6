import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { type OverlayEffect } from '../intents/intent-overlay.effect.js';
import { type ChangeKind, type ChangeState } from './own-examples.model.js';

/** Examples that come, and examples that go, together; with what it did to the router. */
@Entity('intent_example_change')
export class ExampleChange {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: ChangeKind;
  @Column('text') state!: ChangeState;
  /** A user's or an API key's id. */
  @Column('text', { name: 'requested_by' }) requestedBy!: string;
  @Column('uuid', { array: true }) adds!: string[];
  @Column('uuid', { array: true }) removes!: string[];
  /** The change that this one takes back. */
  @Column('uuid', { nullable: true }) undoes!: string | null;
  @Column('uuid', { name: 'undone_by', nullable: true }) undoneBy!: string | null;
  @Column('boolean') forced!: boolean;
  @Column('jsonb', { nullable: true }) effect!: OverlayEffect | null;
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;

  /** One that is to be learned. */
  static asked(
    what: Pick<ExampleChange, 'tenantId' | 'id' | 'requestedBy' | 'kind'> &
      Partial<Pick<ExampleChange, 'adds' | 'removes' | 'undoes' | 'forced'>>,
  ): ExampleChange {
    return Object.assign(new ExampleChange(), {
      state: 'pending',
      adds: [],
      removes: [],
      undoes: null,
      undoneBy: null,
      forced: false,
      effect: null,
      createdAt: new Date(),
      settledAt: null,
      ...what,
    });
  }

  settle(state: Exclude<ChangeState, 'pending'>, effect: OverlayEffect | null, at: Date): void {
    if (this.state !== 'pending') return; // the first end counts
    Object.assign(this, { state, effect, settledAt: at });
  }
}
