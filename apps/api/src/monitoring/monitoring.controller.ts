import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  SettingsService,
  SnapshotRepository,
  StatsService,
  StatusService,
  WatchSettings,
} from '@resync/monitoring';
import { type Actor } from '@resync/platform';
import { type z } from 'zod';
import { CurrentActor, Requires, TenantId } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import { toPage } from '../routes/keyset-page.js';
import { ChangeMonitoringConfig, MonitoringConfigView, toConfigView, toSettings } from './config.dto.js';
import { ListSnapshots, snapshotCursor, SnapshotPage } from './snapshots.dto.js';
import { MonitoringStatsView, MonitoringStatusView, StatsQuery } from './status.dto.js';

const instant = (text: string | undefined): Date | undefined => (text ? new Date(text) : undefined);

@ApiTags('monitoring')
@Controller('monitoring')
export class MonitoringController {
  constructor(
    private readonly status: StatusService,
    private readonly stats: StatsService,
    private readonly snapshots: SnapshotRepository,
    private readonly settings: SettingsService,
    private readonly config: WatchSettings,
  ) {}

  @Get('status')
  @Requires('viewer')
  @Answers(200, MonitoringStatusView, {
    summary: 'How the schedulers are, and how fresh that is: never "ok" of old data',
  })
  current(@TenantId() tenantId: string) {
    return this.status.current(tenantId);
  }

  @Get('stats')
  @Requires('viewer')
  @Answers(200, MonitoringStatsView, { summary: 'What watching did and cost in the last hours' })
  figures(
    @TenantId() tenantId: string,
    @Query({ schema: StatsQuery }) { hours }: z.output<typeof StatsQuery>,
  ) {
    return this.stats.collect(tenantId, hours);
  }

  @Get('snapshots')
  @Requires('viewer')
  @Answers(200, SnapshotPage, { summary: 'The plans in figures over time, newest first' })
  async history(@TenantId() tenantId: string, @Query({ schema: ListSnapshots }) query: ListSnapshots) {
    const { limit, cursor, connection: connectionId } = query;
    const rows = await this.snapshots.list(tenantId, {
      filter: { connectionId, from: instant(query.from), to: instant(query.to) },
      after: cursor && { detectedAt: cursor[0], connectionId: cursor[1] },
      limit: limit + 1,
    });
    return toPage(
      rows,
      limit,
      ({ detectedText: _, ...snapshot }) => snapshot,
      (last) => snapshotCursor.write([last.detectedText, last.connectionId]),
    );
  }

  @Get('config')
  @Requires('viewer')
  @Answers(200, MonitoringConfigView, { summary: 'How this tenant is watched and shown' })
  async configuration(@TenantId() tenantId: string) {
    return toConfigView(await this.settings.get(tenantId));
  }

  @Put('config')
  @Requires('admin')
  @Answers(200, MonitoringConfigView, {
    summary: 'Change settings; what is left out stays. Monitors follow without a restart',
  })
  async configure(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Body({ schema: ChangeMonitoringConfig }) body: z.output<typeof ChangeMonitoringConfig>,
  ) {
    return toConfigView(await this.config.change(tenantId, actor, toSettings(body)));
  }
}
