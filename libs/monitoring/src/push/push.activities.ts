import { Injectable } from '@nestjs/common';
import { type RoundOutcome } from '../rounds/rounds.contract.js';
import { takeTurn } from '../rounds/turn.js';
import { type PushInput } from './push.contract.js';
import { PushSender } from './push-sender.service.js';

@Injectable()
export class PushActivities {
  constructor(private readonly sender: PushSender) {}

  /** Safe to retry: what was sent and not noted is sent again under the same tag, and takes its own place on the device. */
  async pushToBrowsers({ tenantId }: PushInput): Promise<RoundOutcome> {
    const pool = await this.sender.open(tenantId);
    return takeTurn(
      () => this.sender.round(tenantId, pool),
      () => this.sender.end(tenantId, pool),
    );
  }
}
