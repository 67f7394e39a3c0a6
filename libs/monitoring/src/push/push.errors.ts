import { type FieldProblem, ResyncError } from '@resync/platform';
import { SUBSCRIPTIONS_OF_ONE } from './push.model.js';

/** The house has no key to push with. */
export class PushNotConfigured extends ResyncError {
  readonly code = 'PUSH_NOT_CONFIGURED';
  override readonly kind = 'conflict';
  constructor() {
    super('this house does not push: set VAPID_PRIVATE_KEY and VAPID_SUBJECT for api and worker');
  }
}

/** The tenant's monitoring settings let nobody be pushed. */
export class PushSwitchedOff extends ResyncError {
  readonly code = 'PUSH_SWITCHED_OFF';
  override readonly kind = 'conflict';
  constructor() {
    super('browser_notifications is off in the monitoring settings of this tenant');
  }
}

export class TooManyPushSubscriptions extends ResyncError {
  readonly code = 'TOO_MANY_PUSH_SUBSCRIPTIONS';
  override readonly kind = 'conflict';
  constructor() {
    super(`you have ${SUBSCRIPTIONS_OF_ONE} browsers subscribed: remove one first`);
  }
}

/** Resync does not push to such an address, or cannot encrypt for such keys. */
export class PushSubscriptionRefused extends ResyncError {
  readonly code = 'PUSH_SUBSCRIPTION_REFUSED';
  override readonly kind = 'unprocessable';
  override readonly fields: readonly FieldProblem[];
  constructor(
    readonly part: 'endpoint' | 'keys/p256dh' | 'keys/auth',
    readonly problem: string,
  ) {
    super(`the ${part} of the subscription ${problem}`);
    this.fields = [{ field: `/subscription/${part}`, message: problem }];
  }
}
