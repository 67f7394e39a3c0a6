import { types } from 'pg';
import { type DataSource, type DataSourceOptions } from 'typeorm';

const INT8 = 20;
// Sequences, counts and byte totals stay far below 2^53: numbers, not strings.
types.setTypeParser(INT8, Number);

const LONGEST_STATEMENT_MS = 60_000;
/** For a new connection, and for one of the pool to come free. */
const CONNECT_WITHIN_MS = 5_000;

/**
 * One pool of the house. PostgreSQL stops a statement after `statementMs`; a server that says nothing for `silentMs`
 * (hung, or cut off without a word) is given up.
 * The schema is made by migrations only: `synchronize` would drop what it does not know.
 */
export const poolOptions = (
  url: string,
  poolSize: number,
  applicationName: string,
  limits: { statementMs: number; silentMs?: number } = { statementMs: LONGEST_STATEMENT_MS },
) =>
  ({
    type: 'postgres',
    url,
    poolSize,
    applicationName,
    synchronize: false,
    logging: false,
    connectTimeoutMS: Math.min(CONNECT_WITHIN_MS, limits.silentMs ?? CONNECT_WITHIN_MS),
    extra: {
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      statement_timeout: limits.statementMs,
      ...(limits.silentMs ? { query_timeout: limits.silentMs } : {}),
    },
  }) satisfies DataSourceOptions;

/** Milliseconds after which PostgreSQL stops a statement of this pool. */
export const statementLimitOf = ({ options }: DataSource): number => {
  const extra: unknown = 'extra' in options ? options.extra : undefined;
  return Number(Reflect.get(Object(extra), 'statement_timeout') ?? LONGEST_STATEMENT_MS);
};
