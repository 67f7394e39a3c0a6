import { type FieldProblem, ResyncError } from '@resync/platform';
import { MAX_EXAMPLES } from './own-examples.model.js';

/** Examples that cannot be taken; says which and why. */
export class ExamplesRefused extends ResyncError {
  readonly code = 'EXAMPLES_REFUSED';
  override readonly kind = 'unprocessable';
  constructor(override readonly fields: readonly FieldProblem[]) {
    super('some of the examples cannot be taken; nothing was changed');
  }
}

/** The tenant would have more examples than the router learns from. */
export class TooManyExamples extends ResyncError {
  readonly code = 'TOO_MANY_EXAMPLES';
  override readonly kind = 'unprocessable';
  constructor(count: number) {
    super(
      `a tenant has at most ${MAX_EXAMPLES} examples of its own, these would make ${count}: remove some first`,
    );
  }
}

/** A change can be taken back once, after it was applied, while what it removed is still kept. */
export class CannotUndo extends ResyncError {
  readonly code = 'CANNOT_UNDO';
  override readonly kind = 'conflict';
  constructor(why: string) {
    super(`the change cannot be undone: ${why}`);
  }

  static twice(): CannotUndo {
    return new CannotUndo('it was undone already');
  }
}

/** Other changes of the tenant were applied again and again while this one was being learned. */
export class ChangedMeanwhile extends ResyncError {
  readonly code = 'CHANGED_MEANWHILE';
  override readonly kind = 'conflict';
  override readonly retryable = true;
  constructor() {
    super('other changes of the examples came in between: try again');
  }
}
