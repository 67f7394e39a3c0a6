import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';
import { type WebhookSeverity, type WebhookView } from './webhook.model.js';

/** Whom one tenant tells. `secret` and `previousSecret` are encrypted for this row only. */
@Entity('webhook')
export class Webhook {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  @Column('text') address!: string;
  @Column('text', { name: 'minimum_severity' }) minimumSeverity!: WebhookSeverity;
  @Column('boolean') enabled!: boolean;
  @Column('timestamptz', { name: 'gone_at', nullable: true }) goneAt!: Date | null;
  @Column('text') secret!: string;
  @Column('text', { name: 'previous_secret', nullable: true }) previousSecret!: string | null;
  @Column('timestamptz', { name: 'previous_secret_until', nullable: true }) previousSecretUntil!: Date | null;
  /** Every event up to this number was looked at. */
  @Column('bigint') cursor!: number;
  @Column('timestamptz', { name: 'resting_until', nullable: true }) restingUntil!: Date | null;
  @Column('timestamptz', { name: 'failing_since', nullable: true }) failingSince!: Date | null;
  @Column('integer', { name: 'failed_rounds' }) failedRounds!: number;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' }) updatedAt!: Date;

  /** Begins behind the newest event: what happened while it was off is told to nobody. */
  switchOn(lastSequence: number): void {
    if (this.enabled) return;
    Object.assign(this, { enabled: true, goneAt: null, cursor: lastSequence });
    this.forgetFailures();
  }

  /** What it did wrong elsewhere does not count here. */
  moveTo(address: string): void {
    this.address = address;
    this.forgetFailures();
  }

  switchOff(): void {
    this.enabled = false;
  }

  /** The receiver said that nothing should come any more (410). */
  receiverGone(at: Date): void {
    this.switchOff();
    this.goneAt ??= at;
  }

  /** The secret in use stays valid beside the new one until an instant. */
  rotate(secret: string, previousUntil: Date): void {
    this.previousSecret = this.secret;
    this.previousSecretUntil = previousUntil;
    this.secret = secret;
  }

  forgetFailures(): void {
    Object.assign(this, { restingUntil: null, failingSince: null, failedRounds: 0 });
  }

  view(now = new Date()): WebhookView {
    const { address, minimumSeverity, enabled, goneAt, previousSecretUntil, restingUntil } = this;
    const { failingSince, createdAt, updatedAt } = this;
    const ahead = (at: Date | null) => (at && at > now ? at : null);
    return {
      address,
      minimumSeverity,
      enabled,
      goneAt,
      previousSecretUntil: ahead(previousSecretUntil),
      restingUntil: ahead(restingUntil),
      failingSince,
      createdAt,
      updatedAt,
    };
  }
}
