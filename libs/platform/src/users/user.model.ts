import { type Role } from '../auth/index.js';

/** A person as one tenant sees it: what other tenants made of them does not show. */
export interface TenantUser {
  id: string;
  email: string;
  name: string;
  role: Role;
  createdAt: Date;
  /** Since when the person has no access to this tenant; null while they have. */
  disabledAt: Date | null;
}

export interface NewUser {
  email: string;
  name: string;
  role: Role;
  /** Undefined for who signs in by the OIDC issuer only. Ignored when the person has an account already. */
  password?: string | undefined;
}

export interface UserChange {
  role?: Role | undefined;
  disabled?: boolean | undefined;
}
