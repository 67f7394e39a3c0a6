import { ResyncError } from '../errors/index.js';

/** No credential, or one that does not count (any more). Says no more than that: an attacker learns nothing. */
export class Unauthenticated extends ResyncError {
  readonly code = 'UNAUTHENTICATED';
  override readonly kind = 'unauthenticated';
  constructor(message = 'a valid access token or API key is needed', options?: ErrorOptions) {
    super(message, options);
  }
}

/** E-mail and password do not belong together, whichever is wrong. */
export class SignInRefused extends ResyncError {
  readonly code = 'SIGN_IN_REFUSED';
  override readonly kind = 'unauthenticated';
  constructor() {
    super('e-mail or password is wrong');
  }
}

/** The role held in the tenant is too small. */
export class RoleTooSmall extends ResyncError {
  readonly code = 'ROLE_TOO_SMALL';
  override readonly kind = 'forbidden';
  constructor(needed: string) {
    super(`this needs the role ${needed}`);
  }
}

/** `x-tenant-id` names a tenant that the credential does not hold, whether it exists or not. */
export class TenantNotHeld extends ResyncError {
  readonly code = 'TENANT_NOT_HELD';
  override readonly kind = 'forbidden';
  constructor() {
    super('the credential does not hold this tenant');
  }
}

/** The credential holds several tenants and the request chooses none: a default would write to the wrong one. */
export class TenantNotChosen extends ResyncError {
  readonly code = 'TENANT_NOT_CHOSEN';
  override readonly kind = 'invalid';
  constructor() {
    super('the credential holds several tenants: choose one by the header x-tenant-id');
  }
}

/** Too many attempts to sign in to one account or from one address. */
export class TooManyAttempts extends ResyncError {
  readonly code = 'TOO_MANY_ATTEMPTS';
  override readonly kind = 'too_many';
  override readonly retryable = true;
  override readonly details: { retryAfterSeconds: number };
  constructor(retryAfterSeconds: number) {
    super(`too many attempts: try again in ${retryAfterSeconds} seconds`);
    this.details = { retryAfterSeconds };
  }
}

/** Attempts cannot be counted just now, and uncounted ones are not let in. */
export class SignInUnavailable extends ResyncError {
  readonly code = 'SIGN_IN_UNAVAILABLE';
  override readonly kind = 'unavailable';
  override readonly retryable = true;
  constructor(options?: ErrorOptions) {
    super('signing in is not possible just now: try again in a minute', options);
  }
}

/** The OIDC issuer's keys cannot be fetched, so its tokens can be neither accepted nor refused. */
export class IdentityProviderUnavailable extends ResyncError {
  readonly code = 'IDENTITY_PROVIDER_UNAVAILABLE';
  override readonly kind = 'unavailable';
  override readonly retryable = true;
  constructor(options?: ErrorOptions) {
    super('the identity provider does not answer', options);
  }
}
