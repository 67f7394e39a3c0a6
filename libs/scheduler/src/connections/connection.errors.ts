import { ResyncError, type FieldProblem } from '@resync/platform';

/** Another connection of the tenant has this name. */
export class ConnectionNameTaken extends ResyncError {
  readonly code = 'CONNECTION_NAME_TAKEN';
  override readonly kind = 'conflict';
  override readonly fields: readonly FieldProblem[];
  constructor(name: string) {
    super(`a connection "${name}" exists already`);
    this.fields = [{ field: '/name', message: 'is taken' }];
  }
}

/**
 * The change would send a secret that somebody entered earlier to a place that was not meant then (another host, another
 * user, without checking who answers). Whoever changes that must know the secret.
 */
export class SecretNeeded extends ResyncError {
  readonly code = 'SECRET_NEEDED';
  override readonly kind = 'unprocessable';
  override readonly fields: readonly FieldProblem[];
  constructor(kind: 'basic' | 'bearer', because: string) {
    const secret = kind === 'basic' ? 'password' : 'token';
    super(`${because}: enter the ${secret} again`);
    this.fields = [{ field: `/authentication/${secret}`, message: 'must be entered again' }];
  }
}
