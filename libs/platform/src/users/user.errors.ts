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

/**
 * The e-mail opens an account that came to be outside this tenant. Nobody verifies e-mails, so whoever made it may know
 * its password: a tenant's admin cannot let it in.
 */
export class AccountElsewhere extends ResyncError {
  readonly code = 'ACCOUNT_ELSEWHERE';
  override readonly kind = 'conflict';
  constructor() {
    super(
      'an account with this e-mail exists outside this tenant: ask a platform admin who is an admin of this tenant ' +
        'to add it (one who is not can be added here as admin), or use another e-mail',
    );
  }
}
