import { type InnerNetworks } from '../outbound/inner-networks.js';
import { PushNotConfigured } from './push.errors.js';
import { type Vapid } from './vapid.js';

/** As whom this house pushes, and which networks of its own it may push to. */
export class PushHouse {
  constructor(
    /** Null: it does not push. */
    readonly vapid: Vapid | null,
    readonly innerNetworks: InnerNetworks,
  ) {}

  /** Throws `PushNotConfigured`. */
  keys(): Vapid {
    if (!this.vapid) throw new PushNotConfigured();
    return this.vapid;
  }
}
