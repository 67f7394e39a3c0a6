import { Column, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';
import { type DashboardTheme, type MonitoringSettings } from './settings.model.js';

/** A tenant's own choices; null follows the environment, also when that changes later. */
@Entity('monitoring_settings')
export class TenantSettings implements Record<keyof MonitoringSettings, unknown> {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  @Column('integer', { name: 'polling_interval_seconds', nullable: true }) pollingIntervalSeconds!:
    number | null;
  @Column('integer', { name: 'job_stuck_threshold_minutes', nullable: true }) jobStuckThresholdMinutes!:
    number | null;
  @Column('integer', { name: 'retention_days_full', nullable: true }) retentionDaysFull!: number | null;
  @Column('integer', { name: 'retention_days_summary', nullable: true }) retentionDaysSummary!: number | null;
  @Column('boolean', { name: 'alerts_enabled', nullable: true }) alertsEnabled!: boolean | null;
  @Column('text', { name: 'dashboard_theme', nullable: true }) dashboardTheme!: DashboardTheme | null;
  @Column('boolean', { name: 'browser_notifications', nullable: true }) browserNotifications!: boolean | null;
  @Column('boolean', { name: 'sound_alerts', nullable: true }) soundAlerts!: boolean | null;
  @Column('integer', { name: 'dashboard_refresh_seconds', nullable: true }) dashboardRefreshSeconds!:
    number | null;
  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' }) updatedAt!: Date;
}
