import { ResyncError } from '@resync/platform';

/** A filter that cannot be read, or that names what cannot be filtered by; says where. */
export class BadFilter extends ResyncError {
  readonly code = 'SIMULATOR_BAD_FILTER';
  override readonly kind = 'invalid';
  constructor(
    what: string,
    /** Character position in the filter, counted from 1. */
    readonly position: number,
  ) {
    super(`${what} at position ${position}`);
  }
}
