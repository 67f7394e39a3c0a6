import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** Argon2id with 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet. About 30 ms here. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Passwords are compared only here, and a missing account costs as much time as a wrong password. */
@Injectable()
export class Passwords {
  #nobody: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return hash(password, COST);
  }

  /** `stored` is null for an account that does not exist or has no password: the answer is then no, as slowly as ever. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    const hashed = stored ?? (await (this.#nobody ??= hash('nobody has this password', COST)));
    const same = await verify(hashed, password);
    return same && stored !== null;
  }
}
