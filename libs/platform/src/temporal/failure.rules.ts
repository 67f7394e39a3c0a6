import { ActivityFailure, ApplicationFailure, ChildWorkflowFailure } from '@temporalio/common';

/** The `code` of the error that made an activity or child workflow fail, or undefined when it was none of ours. */
export function failureCode(error: unknown): string | undefined {
  if (error instanceof ApplicationFailure) return error.type ?? undefined;
  if (error instanceof ActivityFailure || error instanceof ChildWorkflowFailure)
    return failureCode(error.cause);
  return undefined;
}
