import { WebSocketServer } from 'ws';
import { type AddressInfo } from 'node:net';
import { once } from 'node:events';

/** The plain way: a `ws` server that sends each text it is given to everybody, at once. */
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
await once(server, 'listening');
server.on('connection', (socket) => {
  socket.on('message', () => socket.send('{"type":"subscribed"}'));
});
process.on('message', (text: string) => {
  for (const client of server.clients) client.send(text);
});
process.once('disconnect', () => process.exit(0));
process.send?.((server.address() as AddressInfo).port);
