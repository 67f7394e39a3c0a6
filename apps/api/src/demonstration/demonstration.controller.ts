import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '@resync/platform';
import { CurrentActor, Requires, TenantId } from '../access/access.decorators.js';
import { ConnectionReportView, toReportView } from '../connections/connection-report.dto.js';
import { ConnectionView, toConnectionView } from '../connections/connections.dto.js';
import { Answers } from '../routes/answer.decorator.js';
import { DemonstrationView } from './demonstration.dto.js';
import { DemonstrationService } from './demonstration.service.js';

const NONE = { 404: 'No simulator runs beside the house' };

@ApiTags('connections')
@Controller('demonstration')
export class DemonstrationController {
  constructor(private readonly demonstration: DemonstrationService) {}

  @Get()
  @Requires('admin')
  @Answers(200, DemonstrationView, { summary: 'Whether there is a simulated scheduler to try Resync with' })
  get() {
    return { address: this.demonstration.address() };
  }

  @Post('test')
  @Requires('admin')
  @Answers(200, ConnectionReportView, { summary: 'Try the simulated scheduler', problems: NONE })
  async test(@TenantId() tenantId: string) {
    return toReportView(await this.demonstration.test(tenantId));
  }

  @Post('connection')
  @Requires('admin')
  @Answers(201, ConnectionView, {
    summary: 'Connect the simulated scheduler; watching begins at once',
    problems: { ...NONE, 409: 'It is connected already, or its name is taken' },
  })
  async connect(@TenantId() tenantId: string, @CurrentActor() actor: Actor) {
    return toConnectionView(await this.demonstration.connect(tenantId, actor));
  }
}
