import { Injectable, Logger } from '@nestjs/common';
import { escapeIdentifier } from 'pg';
import { type EntityManager } from 'typeorm';
import { SystemTransaction } from '../persistence/system-transaction.js';
import { metrics } from '../telemetry/index.js';
import { Encryption } from './encryption.js';
import { EncryptionKeyMissing, SecretUnreadable } from './encryption.errors.js';
import { type ResealOutcome } from './reseal.contract.js';
import { type SealedColumn } from './sealed-column.js';

const BATCH = 200;

const resealed = metrics.counter(
  'resync_secrets_resealed_total',
  'Secrets that a rotation of the encryption key has met, by table and outcome (resealed, unreadable).',
  ['table', 'outcome'],
);

type Row = { sealed: string } & Record<string, string>;

/** Seals with the current key what an older one has sealed, in every tenant, batch by batch. */
@Injectable()
export class Resealing {
  readonly #logger = new Logger(Resealing.name);

  constructor(
    private readonly system: SystemTransaction,
    private readonly encryption: Encryption,
    private readonly columns: readonly SealedColumn[],
  ) {}

  /** `onBatch` hears the counts so far. Stopped in the middle, the next run finds what is left. */
  async run(onBatch: (outcome: ResealOutcome) => void): Promise<ResealOutcome> {
    const outcome: ResealOutcome = { resealed: 0, unreadable: 0 };
    for (const column of this.columns) {
      for (let after: string[] | null = []; after;) {
        after = await this.#batch(column, after, outcome);
        onBatch(outcome);
      }
    }
    if (outcome.resealed + outcome.unreadable > 0)
      this.#logger.log('secrets sealed by the current key', outcome);
    return outcome;
  }

  /** The key of its last row; null when there is nothing after it. */
  #batch(sealed: SealedColumn, after: string[], outcome: ResealOutcome): Promise<string[] | null> {
    return this.system.run(async (manager) => {
      const rows = await outdated(manager, sealed, after, this.encryption.currentPrefix);
      for (const row of rows) {
        const done = await this.#reseal(manager, sealed, row);
        outcome[done]++;
        resealed.inc({ table: sealed.table, outcome: done });
      }
      const last = rows.at(-1);
      return last && rows.length === BATCH ? keyOf(sealed, last) : null;
    });
  }

  async #reseal(manager: EntityManager, sealed: SealedColumn, row: Row): Promise<keyof ResealOutcome> {
    const key = keyOf(sealed, row);
    const context = sealed.context(...key);
    try {
      const anew = this.encryption.encrypt(this.encryption.decrypt(row.sealed, context), context);
      await manager.query(
        `update ${sealed.table} set ${sealed.column} = $1 where ${sealed.key.map((name, i) => `${name} = $${i + 2}`).join(' and ')}`,
        [anew, ...key],
      );
      return 'resealed';
    } catch (error) {
      if (!(error instanceof EncryptionKeyMissing || error instanceof SecretUnreadable)) throw error;
      this.#logger.error('a secret cannot be read by any key of the ring', { context, code: error.code });
      return 'unreadable';
    }
  }
}

/** Locked, so that nobody's change in between is overwritten. */
function outdated(
  manager: EntityManager,
  { table, column, key }: SealedColumn,
  after: readonly string[],
  currentPrefix: string,
): Promise<Row[]> {
  const names = key.map((name) => escapeIdentifier(name));
  const texts = names.map((name) => `${name}::text`);
  const later =
    after.length > 0 ? `and (${texts.join(', ')}) > (${texts.map((_, i) => `$${i + 2}`).join(', ')})` : '';
  return manager.query<Row[]>(
    `select ${texts.map((text, i) => `${text} as ${names[i]}`).join(', ')}, ${column} as sealed from ${table}
     where ${column} is not null and not starts_with(${column}, $1) ${later}
     order by ${texts.join(', ')} limit ${BATCH} for update`,
    [currentPrefix, ...after],
  );
}

const keyOf = ({ key }: SealedColumn, row: Row): string[] => key.map((name) => row[name]!);
