import { Injectable, Logger } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { metrics } from '../telemetry/index.js';
import { SignInRefused } from './auth.errors.js';
import { CredentialRepository, type PasswordAccount } from './credential.repository.js';
import { Passwords } from './passwords.js';
import { Sessions, type Tokens } from './sessions.service.js';
import { SignInThrottle } from './sign-in-throttle.js';

const attempts = metrics.counter('resync_sign_ins_total', 'Attempts to sign in by password, by outcome.', [
  'outcome',
]);

/** Signing in by e-mail and password. Nothing in an answer, nor its time, tells whether an account exists. */
@Injectable()
export class SignIn {
  readonly #logger = new Logger(SignIn.name);

  constructor(
    private readonly credentials: CredentialRepository,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly throttle: SignInThrottle,
    private readonly audit: AuditLog,
  ) {}

  /** Throws `SignInRefused` (the same for whatever is wrong), `TooManyAttempts`, `SignInUnavailable`. */
  async withPassword(given: { email: string; password: string; address: string }): Promise<Tokens> {
    const email = given.email.toLowerCase();
    const attempt = await this.throttle.admit(email, given.address);
    const account = await this.#prove({ email }, given.password, given.address);
    await attempt.forget();
    return this.credentials.run(async (manager) => {
      await this.#note(manager, account, 'user.signed_in');
      return this.sessions.issue(manager, account.id, new Date());
    });
  }

  /** Everybody who is signed in as this person is signed out. Throws `SignInRefused`, `TooManyAttempts`. */
  async changePassword(
    userId: string,
    given: { current: string; next: string; address: string },
  ): Promise<void> {
    const attempt = await this.throttle.admit(userId, given.address);
    const account = await this.#prove({ id: userId }, given.current, given.address);
    const hash = await this.passwords.hash(given.next);
    await attempt.forget();
    await this.credentials.run(async (manager) => {
      await this.credentials.setPassword(manager, userId, hash);
      await this.credentials.revokeAll(manager, userId);
      await this.#note(manager, account, 'user.password_changed');
    });
  }

  async #prove(
    by: { email: string } | { id: string },
    password: string,
    address: string,
  ): Promise<PasswordAccount> {
    const account = await this.credentials.findAccount(by);
    const matches = await this.passwords.matches(account?.passwordHash ?? null, password);
    attempts.inc({ outcome: matches ? 'proven' : 'refused' });
    if (account && matches) return account;
    this.#logger.warn('a password was refused', { address });
    throw new SignInRefused();
  }

  /** An account belongs to no tenant: each one that it is in gets to know. */
  async #note(manager: EntityManager, account: PasswordAccount, action: string): Promise<void> {
    const actor = { kind: 'user', id: account.id, name: account.name } as const;
    const object = { kind: 'user', id: account.id };
    for (const tenantId of account.tenantIds)
      await this.audit.write(manager, tenantId, actor, { action, object });
  }
}
