import { type FieldProblem, ResyncError } from '@resync/platform';

/** A tenant has one webhook. */
export class WebhookExists extends ResyncError {
  readonly code = 'WEBHOOK_EXISTS';
  override readonly kind = 'conflict';
  constructor() {
    super('this tenant has a webhook already: change it, or remove it first');
  }
}

/** There is nobody to tell: no webhook, or it is switched off. */
export class WebhookOff extends ResyncError {
  readonly code = 'WEBHOOK_OFF';
  override readonly kind = 'conflict';
  constructor() {
    super('the webhook is switched off: switch it on first');
  }
}

/** Resync does not send to such an address. */
export class WebhookAddressRefused extends ResyncError {
  readonly code = 'WEBHOOK_ADDRESS_REFUSED';
  override readonly kind = 'unprocessable';
  override readonly fields: readonly FieldProblem[];
  constructor(readonly problem: string) {
    super(`the address of the webhook ${problem}`);
    this.fields = [{ field: '/address', message: problem }];
  }
}
