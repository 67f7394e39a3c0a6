import { type ApiClient, type components } from '@resync/client';

type Connection = components['schemas']['Connection'];

/** The connection of that name or id; without one the only one there is. Throws, naming those that there are. */
export async function chooseConnection(client: ApiClient, wanted?: string): Promise<Connection> {
  const { data } = await client.GET('/api/v1/connections');
  const connections = data?.items ?? [];
  const found = connections.filter(
    ({ id, name }) => wanted === undefined || wanted === name || wanted === id,
  );
  const [connection] = found;
  if (connection && found.length === 1) return connection;
  const names = connections.map(({ name }) => name).join(', ');
  if (names === '') throw new Error('No scheduler is connected yet.');
  throw new Error(
    wanted === undefined
      ? `Several schedulers are connected: choose one of ${names} by --connection.`
      : `There is no connection ${wanted}: there is ${names}.`,
  );
}
