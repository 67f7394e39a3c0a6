import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';
import { type Connection, type ConnectionKind } from './connection.model.js';

/** One scheduler of one tenant. `secret` holds the password or token, encrypted for this row only. */
@Entity('scheduler_connection')
export class SchedulerConnection {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') kind!: ConnectionKind;
  @Column('text', { array: true }) addresses!: string[];
  @Column('text', { name: 'auth_kind' }) authKind!: 'basic' | 'bearer';
  @Column('text', { name: 'auth_user', nullable: true }) authUser!: string | null;
  @Column('text', { nullable: true, select: false }) secret!: string | null;
  @Column('text', { name: 'ca_certificate', nullable: true }) caCertificate!: string | null;
  @Column('boolean', { name: 'tls_verify' }) tlsVerify!: boolean;
  @Column('text', { name: 'tls_server_name', nullable: true }) tlsServerName!: string | null;
  @Column('integer', { name: 'polling_interval_seconds', nullable: true }) pollingIntervalSeconds!:
    number | null;
  @Column('real', { name: 'requests_per_second' }) requestsPerSecond!: number;
  @Column('integer', { name: 'page_size' }) pageSize!: number;
  @Column('integer', { name: 'request_timeout_ms' }) requestTimeoutMs!: number;
  @Column('boolean') paused!: boolean;
  @Column('boolean', { name: 'allow_actions' }) allowActions!: boolean;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' }) updatedAt!: Date;
  @Column('timestamptz', { name: 'deleted_at', nullable: true }) deletedAt!: Date | null;

  /** What may be shown. */
  view(): Connection {
    return {
      id: this.id,
      name: this.name,
      kind: this.kind,
      addresses: this.addresses,
      authentication:
        this.authKind === 'basic' ? { kind: 'basic', user: this.authUser ?? '' } : { kind: 'bearer' },
      tls: { caCertificate: this.caCertificate, verify: this.tlsVerify, serverName: this.tlsServerName },
      pollingIntervalSeconds: this.pollingIntervalSeconds,
      requestsPerSecond: this.requestsPerSecond,
      pageSize: this.pageSize,
      requestTimeoutMs: this.requestTimeoutMs,
      paused: this.paused,
      allowActions: this.allowActions,
      createdAt: this.createdAt,
      updatedAt: this.updatedAt,
    };
  }

  /** Keeps its identity, so that history stays readable; nothing is left to sign in with. */
  remove(at: Date): void {
    this.deletedAt ??= at;
    this.secret = null;
    this.caCertificate = null;
  }
}
