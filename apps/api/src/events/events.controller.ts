import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EventLog } from '@resync/platform';
import { Requires, TenantId } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import { toPage } from '../routes/keyset-page.js';
import { CriticalEventQuery, cursorOfEvent, EventPage, EventQuery, toLogPage } from './events.dto.js';

@ApiTags('monitoring')
@Controller('monitoring/events')
export class EventsController {
  constructor(private readonly log: EventLog) {}

  @Get()
  @Requires('viewer')
  @Answers(200, EventPage, { summary: 'What has happened, newest first' })
  list(@TenantId() tenantId: string, @Query({ schema: EventQuery }) query: EventQuery) {
    return this.#page(tenantId, query);
  }

  @Get('critical')
  @Requires('viewer')
  @Answers(200, EventPage, { summary: 'The critical of what has happened, newest first' })
  critical(
    @TenantId() tenantId: string,
    @Query({ schema: CriticalEventQuery }) query: Omit<EventQuery, 'severity'>,
  ) {
    return this.#page(tenantId, { ...query, severity: 'critical' });
  }

  async #page(tenantId: string, query: EventQuery) {
    const events = await this.log.list(tenantId, toLogPage(query));
    return toPage(events, query.limit, (event) => event, cursorOfEvent);
  }
}
