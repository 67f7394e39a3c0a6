import { ResyncError } from '../errors/index.js';

/** A key of the tenant that still counts has this name. */
export class KeyNameTaken extends ResyncError {
  readonly code = 'KEY_NAME_TAKEN';
  override readonly kind = 'conflict';
  constructor() {
    super('an API key of this name exists already: choose another name or revoke it first');
  }
}
