import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

export interface Received {
  id: string;
  headers: IncomingHttpHeaders;
  body: string;
  at: number;
}

export interface Receiver {
  url: string;
  /** Every request, in the order in which they came. */
  received: Received[];
  /** How it answers; 204 until a test says otherwise. */
  answer: (response: ServerResponse, request: Received) => unknown;
  /** The ids of what it has taken, each once, in the order of their first coming. */
  ids(): string[];
  /** Stops listening; requests are refused until `start`. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

const taken = (response: ServerResponse): void => void response.writeHead(204).end();

/** A receiver of webhooks on a free port. */
export async function openReceiver(): Promise<Receiver> {
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => (body += part));
    request.on('end', () => {
      const { headers } = request;
      const one: Received = { id: String(headers['webhook-id']), headers, body, at: performance.now() };
      receiver.received.push(one);
      receiver.answer(response, one);
    });
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hook`,
    received: [],
    answer: taken,
    ids: () => [...new Set(receiver.received.map(({ id }) => id))],
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
    start: async () => void (await listen(port)),
  };
  return receiver;
}

/** Takes nothing and says so. */
export const refuses =
  (status: number, headers: Record<string, string> = {}): Receiver['answer'] =>
  (response) =>
    void response.writeHead(status, headers).end('not today, token=abc12345');

export { taken as takes };
