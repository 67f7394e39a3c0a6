import { Controller, Get, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { HealthChecks, HealthReport } from '@resync/platform';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { Probed } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';

const Alive = z.object({ status: z.literal('live') }).meta({ id: 'Alive' });

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly checks: HealthChecks) {}

  @Get('live')
  @Probed()
  @Answers(200, Alive, { summary: 'Whether the process runs' })
  live(): z.output<typeof Alive> {
    return { status: 'live' };
  }

  @Get('ready')
  @Probed()
  @Answers(200, HealthReport, {
    summary: 'Whether everything that the process needs can be used, and why not',
  })
  @ApiResponse({ status: 503, description: 'Something is away: see checks', standardSchema: HealthReport })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthReport> {
    const report = await this.checks.report();
    void reply.status(report.status === 'ready' ? 200 : 503).header('cache-control', 'no-store');
    return report;
  }
}
