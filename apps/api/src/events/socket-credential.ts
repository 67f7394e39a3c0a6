import {
  RateLimited,
  RateLimitUnavailable,
  TenantNotChosen,
  TenantNotHeld,
  Unauthenticated,
} from '@resync/platform';
import { type Doorkeeper, type Guest } from '../access/doorkeeper.service.js';
import { CLOSE } from './socket.frames.js';

/** A withdrawn key or a changed membership closes the socket within this time. */
const CHECK_EVERY_MS = 60_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The close code for a credential that is refused; null when nothing is known against it (an issuer that is away). */
export function refusalCode(error: unknown): number | null {
  if (error instanceof Unauthenticated) return CLOSE.unauthenticated;
  if (error instanceof RateLimited || error instanceof RateLimitUnavailable) return CLOSE.tryLater;
  return error instanceof TenantNotHeld || error instanceof TenantNotChosen ? CLOSE.forbidden : null;
}

/** Ends a socket with its credential: at its expiry, and soon after somebody withdraws it. */
export class CredentialWatch {
  #expiry: NodeJS.Timeout | undefined;
  readonly #checks: NodeJS.Timeout;

  constructor(
    private readonly doorkeeper: Pick<Doorkeeper, 'recheck'>,
    private guest: Guest,
    private readonly end: (code: number, reason: string) => void,
  ) {
    this.#checks = setInterval(() => void this.#check(), CHECK_EVERY_MS);
    this.renew(guest);
  }

  renew(guest: Guest): void {
    this.guest = guest;
    clearTimeout(this.#expiry);
    const { expiresAt } = guest.principal;
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
      await this.doorkeeper.recheck(this.guest);
    } catch (error) {
      const code = refusalCode(error);
      if (code !== null) this.end(code, 'the credential does not count any more');
    }
  }
}
