import { Injectable } from '@nestjs/common';
import { type RoundOutcome } from '../rounds/rounds.contract.js';
import { takeTurn } from '../rounds/turn.js';
import { type WebhookInput } from './webhook.contract.js';
import { WebhookSender } from './webhook-sender.service.js';

@Injectable()
export class WebhookActivities {
  constructor(private readonly sender: WebhookSender) {}

  /** Safe to retry: what was sent and not noted is sent again under the same id. */
  tellReceiver({ tenantId }: WebhookInput): Promise<RoundOutcome> {
    return takeTurn(() => this.sender.round(tenantId));
  }
}
