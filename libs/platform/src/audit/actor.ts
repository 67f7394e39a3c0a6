/** Who did something, for the audit log. */
export interface Actor {
  kind: 'user' | 'api_key' | 'system';
  id: string;
  name: string;
}

/** What the house does on its own account. */
export const SYSTEM_ACTOR: Actor = { kind: 'system', id: 'resync', name: 'Resync' };
