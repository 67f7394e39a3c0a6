import { ActivityFailure, ApplicationFailure, ChildWorkflowFailure } from '@temporalio/common';

/** The `code` of the error that made an activity or child workflow fail, or undefined when it was none of ours. */
export function failureCode(error: unknown): string | undefined {
  if (error instanceof ApplicationFailure) return error.type ?? undefined;
  if (error instanceof ActivityFailure || error instanceof ChildWorkflowFailure)
    return failureCode(error.cause);
  return undefined;
}

/** How workflow code refuses an update or fails for a reason that its caller shall see as it is. */
export const refusal = (
  code: string,
  message: string,
  kind: 'invalid' | 'not_found' | 'conflict' | 'unprocessable' = 'unprocessable',
): ApplicationFailure => ApplicationFailure.nonRetryable(message, code, { kind, fields: [], details: {} });
