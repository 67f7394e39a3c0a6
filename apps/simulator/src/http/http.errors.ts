import { ResyncError } from '@resync/platform';

export class CredentialsRefused extends ResyncError {
  readonly code = 'SIMULATOR_CREDENTIALS_REFUSED';
  override readonly kind = 'unauthenticated';
  constructor() {
    super('AWSJCO005E credentials are missing or wrong');
  }
}

export class BadParameter extends ResyncError {
  readonly code = 'SIMULATOR_BAD_PARAMETER';
  override readonly kind = 'invalid';
  constructor(name: string, value: string) {
    super(`${name} cannot be ${JSON.stringify(value)}`);
  }
}
