import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { metricsRegistry } from '@resync/platform';
import { type FastifyReply } from 'fastify';
import { Probed } from '../access/access.decorators.js';

/** For Prometheus, which expects it outside any API. It names routes and counts, never tenants. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  @Get()
  @Probed()
  @Header('cache-control', 'no-store')
  async metrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type(metricsRegistry.contentType);
    return metricsRegistry.metrics();
  }
}
