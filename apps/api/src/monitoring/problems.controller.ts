import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ProblemService } from '@resync/monitoring';
import { type Actor } from '@resync/platform';
import { type z } from 'zod';
import { CurrentActor, Requires, TenantId } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import { Acknowledge, FingerprintParameter, ListProblems, ProblemPage, ProblemView } from './problems.dto.js';
import { ProblemPages } from './problem-pages.service.js';

@ApiTags('monitoring')
@Controller('monitoring/problems')
export class ProblemsController {
  constructor(
    private readonly pages: ProblemPages,
    private readonly service: ProblemService,
  ) {}

  @Get()
  @Requires('viewer')
  @Answers(200, ProblemPage, { summary: 'What is broken now, worst first' })
  list(@TenantId() tenantId: string, @Query({ schema: ListProblems }) query: ListProblems) {
    return this.pages.list(tenantId, query);
  }

  @Post(':fingerprint/acknowledge')
  @Requires('operator')
  @Answers(200, ProblemView, {
    summary: 'Say that somebody sees to it; everybody who watches is told',
    problems: { 404: 'No such problem is open' },
  })
  acknowledge(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Param({ schema: FingerprintParameter }) { fingerprint }: z.output<typeof FingerprintParameter>,
    @Body({ schema: Acknowledge }) { note, keepEarlier }: z.output<typeof Acknowledge>,
  ) {
    return this.service.acknowledge(tenantId, actor, fingerprint, { note: note ?? null, keepEarlier });
  }
}
