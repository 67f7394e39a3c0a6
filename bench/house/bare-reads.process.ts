import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Pool } from 'pg';

/** The plain way: one statement of `pg` and its rows as JSON; no credential, no tenant, no schema, no limit. */
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 15 });
const server = createServer((_, answer) => {
  pool
    .query(
      'select id, key, name, stream_name, workstation, status, started_at, ended_at from plan_job limit 50',
    )
    .then(
      ({ rows }) => answer.setHeader('content-type', 'application/json').end(JSON.stringify({ items: rows })),
      (error: unknown) => answer.writeHead(500).end(String(error)),
    );
}).listen(0, '127.0.0.1');
await once(server, 'listening');
process.once('disconnect', () => process.exit(0));
process.send?.((server.address() as AddressInfo).port);
