import { Injectable } from '@nestjs/common';
import { Context } from '@temporalio/activity';
import { type RoundOutcome, type WebhookInput } from './webhook.contract.js';
import { WebhookSender } from './webhook-sender.service.js';

/** Then the other tenants have their turn. */
const TURN_MS = 20_000;
const HEARTBEAT_MS = 2_000;

@Injectable()
export class WebhookActivities {
  constructor(private readonly sender: WebhookSender) {}

  /** Safe to retry: what was sent and not noted is sent again under the same id. */
  async tellReceiver({ tenantId }: WebhookInput): Promise<RoundOutcome> {
    const { cancellationSignal, heartbeat } = contextOf();
    const pulse = setInterval(heartbeat, HEARTBEAT_MS);
    const end = Date.now() + TURN_MS;
    try {
      let outcome = await this.sender.round(tenantId);
      while (outcome.kind === 'more' && Date.now() < end && !cancellationSignal.aborted)
        outcome = await this.sender.round(tenantId);
      return outcome;
    } finally {
      clearInterval(pulse);
    }
  }
}

function contextOf() {
  const context = Context.current();
  return { cancellationSignal: context.cancellationSignal, heartbeat: () => context.heartbeat() };
}
