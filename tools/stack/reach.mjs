/**
 * Tries a server that the user gives, and says in one sentence why it cannot be used.
 *
 * node reach.mjs DATABASE_URL|REDIS_URL|TEMPORAL_ADDRESS (the value is in the environment)
 */
import { Connection } from '@temporalio/client';
import { Redis } from 'ioredis';
import { Client } from 'pg';

const PATIENCE_MS = 5_000;

const servers = {
  DATABASE_URL: {
    name: 'PostgreSQL',
    address: (value) => new URL(value).host,
    async reach(value) {
      const client = new Client({ connectionString: value, connectionTimeoutMillis: PATIENCE_MS });
      await client.connect();
      await client.end();
    },
  },
  REDIS_URL: {
    name: 'Redis',
    address: (value) => new URL(value).host,
    async reach(value) {
      const client = new Redis(value, {
        lazyConnect: true,
        connectTimeout: PATIENCE_MS,
        retryStrategy: null,
      });
      let reason; // `connect` itself only says that it is closed
      client.on('error', (error) => (reason = error));
      await client.connect().catch((error) => Promise.reject(reason ?? error));
      await client.ping();
      client.disconnect();
    },
  },
  TEMPORAL_ADDRESS: {
    name: 'Temporal',
    address: (value) => value,
    async reach(value) {
      const connection = await Connection.connect({
        address: value,
        connectTimeout: PATIENCE_MS,
        tls: process.env.TEMPORAL_TLS === 'true' ? {} : undefined,
        apiKey: process.env.TEMPORAL_API_KEY,
      });
      await connection.close();
    },
  },
};

const variable = process.argv[2];
const { name, address, reach } = servers[variable];
const value = process.env[variable];
try {
  address(value);
  await reach(value);
} catch (error) {
  process.stdout.write(
    `${variable} is set, but ${name} at ${whereOf(value)} cannot be used: ${reasonOf(error)}. ` +
      `Start it, correct ${variable}, or leave ${variable} empty to use the embedded ${name}.\n`,
  );
  process.exit(1);
}

/** The address without user and password. */
function whereOf(value) {
  try {
    return address(value);
  } catch {
    return '(not an address)';
  }
}

function reasonOf(error) {
  const cause = error.errors?.[0] ?? error.cause ?? error;
  return (cause.message || error.message || cause.code || String(cause)).replace(/\.$/, '');
}
