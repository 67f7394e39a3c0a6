import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ThresholdService } from '@resync/assistant';
import { type Actor } from '@resync/platform';
import { type z } from 'zod';
import { CurrentActor, Requires, TenantId } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import { ChangeThresholds, ThresholdsView } from './thresholds.dto.js';

@ApiTags('assistant')
@Controller('assistant/thresholds')
export class ThresholdsController {
  constructor(private readonly thresholds: ThresholdService) {}

  @Get()
  @Requires('viewer')
  @Answers(200, ThresholdsView, { summary: 'How sure the router must be of an intent to act on it' })
  get(@TenantId() tenantId: string) {
    return this.thresholds.get(tenantId);
  }

  @Patch()
  @Requires('admin')
  @Answers(200, ThresholdsView, {
    summary: 'Change how sure the router must be; it counts everywhere within five seconds',
  })
  change(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Body({ schema: ChangeThresholds }) changes: z.output<typeof ChangeThresholds>,
  ) {
    return this.thresholds.change(tenantId, actor, changes);
  }
}
