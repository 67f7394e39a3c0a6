import {
  type Authenticator,
  chooseTenant,
  type HeldTenant,
  type Principal,
  TenantNotChosen,
  TenantNotHeld,
  Unauthenticated,
} from '@resync/platform';
import { CLOSE } from './socket.frames.js';

/** A withdrawn key or a changed membership closes the socket within this time. */
const CHECK_EVERY_MS = 60_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Who a socket belongs to, and for which of their tenants. */
export interface Admission {
  token: string;
  principal: Principal;
  held: HeldTenant;
}

/** Throws what `Authenticator.authenticate` and `chooseTenant` throw. */
export async function admit(
  authenticator: Authenticator,
  token: string,
  wishedTenant: string | undefined,
): Promise<Admission> {
  const principal = await authenticator.authenticate(token);
  return { token, principal, held: chooseTenant(principal, wishedTenant) };
}

/** The close code for a credential that is refused; null when the refusal may pass (an issuer that is away). */
export function refusalCode(error: unknown): number | null {
  if (error instanceof Unauthenticated) return CLOSE.unauthenticated;
  return error instanceof TenantNotHeld || error instanceof TenantNotChosen ? CLOSE.forbidden : null;
}

/** Ends a socket with its credential: at its expiry, and soon after somebody withdraws it. */
export class CredentialWatch {
  #expiry: NodeJS.Timeout | undefined;
  readonly #checks: NodeJS.Timeout;

  constructor(
    private readonly authenticator: Authenticator,
    private admission: Admission,
    private readonly end: (code: number, reason: string) => void,
  ) {
    this.#checks = setInterval(() => void this.#check(), CHECK_EVERY_MS);
    this.renew(admission);
  }

  renew(admission: Admission): void {
    this.admission = admission;
    clearTimeout(this.#expiry);
    const { expiresAt } = admission.principal;
    if (!expiresAt) return;
    const inMs = Math.min(Math.max(0, expiresAt.getTime() - Date.now()), LONGEST_TIMER_MS);
    this.#expiry = setTimeout(() => this.end(CLOSE.unauthenticated, 'the credential has expired'), inMs);
  }

  stop(): void {
    clearTimeout(this.#expiry);
    clearInterval(this.#checks);
  }

  async #check(): Promise<void> {
    try {
      const { token, held } = this.admission;
      await admit(this.authenticator, token, held.tenantId);
    } catch (error) {
      const code = refusalCode(error);
      if (code !== null) this.end(code, 'the credential does not count any more');
    }
  }
}
