import { type Role } from './roles.js';

/** A tenant that a credential holds, and as what. */
export interface HeldTenant {
  tenantId: string;
  role: Role;
}

/** Who stands behind a credential, read from the database: roles in a token would outlive their withdrawal. */
export interface Principal {
  kind: 'user' | 'api_key';
  /** Id of the user or of the key. */
  id: string;
  /** Name of the user or of the key, as the audit log shows it. */
  name: string;
  tenants: readonly HeldTenant[];
  /** May create tenants. Only users are. */
  platformAdmin: boolean;
  /** When the credential ends by itself; null when it does not. Long-lived connections close then. */
  expiresAt: Date | null;
}
