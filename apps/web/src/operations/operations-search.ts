import { oneOf, said, textIn } from '../app/search-params';

type Search = Record<string, unknown>;

export const OPERATION_STATES = ['pending', 'running', 'completed', 'failed', 'cancelled'] as const;
export const OPERATION_KINDS = ['import', 'examples.add', 'examples.remove', 'examples.undo'] as const;
export const DELIVERY_STATES = ['waiting', 'delivered', 'failed'] as const;

export const operationFilterIn = (search: Search) =>
  said({ state: oneOf(search, 'state', OPERATION_STATES), kind: textIn(search, 'kind') });

export const deliveryFilterIn = (search: Search) => said({ state: oneOf(search, 'state', DELIVERY_STATES) });

/** Whose polls are listed; the first connection's when it is not said. */
export const monitorChoiceIn = (search: Search) => said({ of: textIn(search, 'of') });

/** What of the audit log is shown. `since` and `until` are days and minutes as the reader's clock has them. */
export interface AuditFilter {
  who?: string | undefined;
  action?: string | undefined;
  object?: string | undefined;
  id?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
}

export const auditFilterIn = (search: Search): AuditFilter =>
  said({
    who: textIn(search, 'who'),
    action: textIn(search, 'action'),
    object: textIn(search, 'object'),
    id: textIn(search, 'id'),
    since: instantIn(search, 'since'),
    until: instantIn(search, 'until'),
  });

function instantIn(search: Search, name: string): string | undefined {
  const text = textIn(search, name);
  return text !== undefined && !Number.isNaN(Date.parse(text)) ? text : undefined;
}
