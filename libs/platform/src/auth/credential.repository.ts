import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { SystemTransaction } from '../persistence/system-transaction.js';

export interface PasswordAccount {
  id: string;
  name: string;
  passwordHash: string | null;
  tenantIds: string[];
}

export interface RefreshTokenRow {
  family: string;
  userId: string;
  expiresAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
}

/** Passwords and refresh tokens: read and written before any tenant is known. */
@Injectable()
export class CredentialRepository {
  constructor(private readonly system: SystemTransaction) {}

  run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.system.run(work);
  }

  /** The account that may sign in by that e-mail or has that id; undefined when there is none or it is disabled. */
  findAccount(by: { email: string } | { id: string }): Promise<PasswordAccount | undefined> {
    const [column, value] = 'email' in by ? ['email', by.email] : ['id', by.id];
    return this.system.run(async (manager) => {
      const [row] = await manager.query<PasswordAccount[]>(
        `select u.id, u.name, u.password_hash as "passwordHash",
           array(select tenant_id from membership where user_id = u.id and disabled_at is null) as "tenantIds"
         from app_user u where u.${column} = $1 and u.disabled_at is null`,
        [value],
      );
      return row;
    });
  }

  async setPassword(manager: EntityManager, userId: string, passwordHash: string): Promise<void> {
    await manager.query(`update app_user set password_hash = $2 where id = $1`, [userId, passwordHash]);
  }

  async addRefreshToken(
    manager: EntityManager,
    token: { hash: Buffer; family: string; userId: string; issuedAt: Date; expiresAt: Date },
  ): Promise<void> {
    await manager.query(
      `insert into refresh_token (secret_hash, family, user_id, issued_at, expires_at) values ($1, $2, $3, $4, $5)`,
      [token.hash, token.family, token.userId, token.issuedAt, token.expiresAt],
    );
    // what has long ended teaches nothing: clean up behind the user
    await manager.query(`delete from refresh_token where user_id = $1 and expires_at < $2`, [
      token.userId,
      token.issuedAt,
    ]);
  }

  /** Locks the row: of two who present the same token at once, the second sees that it was used. */
  async takeRefreshToken(manager: EntityManager, hash: Buffer): Promise<RefreshTokenRow | undefined> {
    const [row] = await manager.query<RefreshTokenRow[]>(
      `select t.family, t.user_id as "userId", t.expires_at as "expiresAt", t.used_at as "usedAt",
         t.revoked_at as "revokedAt"
       from refresh_token t join app_user u on u.id = t.user_id and u.disabled_at is null
       where t.secret_hash = $1 for update of t`,
      [hash],
    );
    return row;
  }

  async markUsed(manager: EntityManager, hash: Buffer, at: Date): Promise<void> {
    await manager.query(`update refresh_token set used_at = $2 where secret_hash = $1`, [hash, at]);
  }

  async revokeFamily(manager: EntityManager, family: string, at: Date): Promise<void> {
    await manager.query(`update refresh_token set revoked_at = $2 where family = $1 and revoked_at is null`, [
      family,
      at,
    ]);
  }

  async revokeAll(manager: EntityManager, userId: string): Promise<void> {
    await manager.query(
      `update refresh_token set revoked_at = now() where user_id = $1 and revoked_at is null`,
      [userId],
    );
  }
}
