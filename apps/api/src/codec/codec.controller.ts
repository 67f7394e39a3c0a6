import { Body, Controller, Header, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { decodePayloads, TemporalClient } from '@resync/platform';
import { type z } from 'zod';
import { RequiresPlatformAdmin } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import { BodyLimit } from '../routes/body-limit.decorator.js';
import { OpenedPayloads, SealedPayloads } from './codec.dto.js';

/** Temporal takes payloads of up to 2 MiB; base64 makes them a third larger. */
const LARGEST_BODY = 4 * 1_024 * 1_024;

/** The remote codec of the Temporal UI and CLI. A payload names no tenant: only who may read every tenant's may ask. */
@ApiTags('operations')
@Controller('temporal/codec')
export class CodecController {
  constructor(private readonly temporal: TemporalClient) {}

  @Post('decode')
  @RequiresPlatformAdmin()
  @BodyLimit(LARGEST_BODY)
  @Header('cache-control', 'no-store')
  @Answers(200, OpenedPayloads, {
    summary: 'Open sealed workflow payloads, for the Temporal UI and CLI',
    problems: { 404: 'The payload codec is off', 422: 'No key of the house opens it' },
  })
  decode(@Body({ schema: SealedPayloads }) body: z.output<typeof SealedPayloads>) {
    return decodePayloads(this.temporal.config.codecKeys, body);
  }
}
