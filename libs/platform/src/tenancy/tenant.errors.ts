import { ResyncError } from '../errors/index.js';

/** Another tenant has this slug. */
export class SlugTaken extends ResyncError {
  readonly code = 'SLUG_TAKEN';
  override readonly kind = 'conflict';
  constructor(slug: string) {
    super(`a tenant with the slug ${slug} exists already`);
  }
}
