import { ResyncError } from '../errors/index.js';

/** The change would leave the tenant without anybody who may manage it. */
export class LastAdmin extends ResyncError {
  readonly code = 'LAST_ADMIN';
  override readonly kind = 'conflict';
  constructor() {
    super('the tenant needs an admin: make somebody else admin first');
  }
}

/** Somebody with this e-mail is in the tenant already. */
export class AlreadyMember extends ResyncError {
  readonly code = 'ALREADY_MEMBER';
  override readonly kind = 'conflict';
  constructor() {
    super('somebody with this e-mail belongs to the tenant already');
  }
}
