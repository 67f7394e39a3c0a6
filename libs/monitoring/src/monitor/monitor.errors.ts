import { ResyncError } from '@resync/platform';

/** Something was asked of a scheduler, but one more attempt with refused credentials could lock the scheduler's account. */
export class CredentialsStillRefused extends ResyncError {
  readonly code = 'CREDENTIALS_REFUSED';
  override readonly kind = 'conflict';
  constructor(connection: string) {
    super(
      `the scheduler refused the credentials of "${connection}": enter them anew, then polling begins again`,
    );
  }
}
