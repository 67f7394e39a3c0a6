import { Client } from 'pg';

/** Takes every connection that PostgreSQL has to give, also those that the house held; what is returned gives them back. */
export async function takeConnections(owner: string): Promise<() => Promise<void>> {
  const taken: Client[] = [];
  const first = await connected(owner);
  if (!first) throw new Error('PostgreSQL has no connection left to begin with');
  taken.push(first);
  await first.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where usename in ('resync_app', 'resync_system')`,
  );
  for (let next = await connected(owner); next; next = await connected(owner)) taken.push(next);
  return async () => {
    await Promise.all(taken.map((client) => client.end()));
  };
}

async function connected(address: string): Promise<Client | null> {
  const client = new Client({ connectionString: address });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    return null;
  }
}
