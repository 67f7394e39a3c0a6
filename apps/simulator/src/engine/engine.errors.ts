import { ResyncError } from '@resync/platform';

/** No object of that kind has this id or name. */
export class UnknownObject extends ResyncError {
  readonly code = 'SIMULATOR_UNKNOWN_OBJECT';
  override readonly kind = 'not_found';
  constructor(what: string, id: string) {
    super(`no ${what} ${id} in the plan`);
  }
}

/** The object is in a state in which this cannot be done. */
export class NotPossible extends ResyncError {
  readonly code = 'SIMULATOR_NOT_POSSIBLE';
  override readonly kind = 'conflict';
  constructor(action: string, key: string, status: string) {
    super(`${action} is not possible for ${key} in status ${status}`);
  }
}
