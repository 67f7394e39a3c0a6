import { types } from 'pg';
import { type DataSourceOptions } from 'typeorm';

const INT8 = 20;
// Sequences, counts and byte totals stay far below 2^53: numbers, not strings.
types.setTypeParser(INT8, Number);

/** One pool of the house. The schema is made by migrations only: `synchronize` would drop what it does not know. */
export const poolOptions = (url: string, poolSize: number, applicationName: string) =>
  ({
    type: 'postgres',
    url,
    poolSize,
    applicationName,
    synchronize: false,
    logging: false,
    connectTimeoutMS: 5_000,
    extra: { idleTimeoutMillis: 30_000, keepAlive: true, statement_timeout: 60_000 },
  }) satisfies DataSourceOptions;
