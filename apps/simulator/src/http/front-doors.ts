import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Two addresses of one scheduler, of which one answers: the master's, and after a switch that of the standby. */
export class FrontDoors {
  readonly #sockets = new Set<Socket>();
  #open = 0;

  private constructor(
    private readonly target: { host: string; port: number },
    private readonly ports: readonly [number, number],
    private readonly doors: readonly [Server, Server],
  ) {}

  /** Both lead to the server that listens there; the first is open. */
  static async before(host: string, port: number): Promise<FrontDoors> {
    const doors: [Server, Server] = [createServer(), createServer()];
    const ports: number[] = [];
    for (const door of doors) ports.push(await listen(door, host, 0));
    const [first = 0, second = 0] = ports;
    const front = new FrontDoors({ host, port }, [first, second], doors);
    for (const door of doors) door.on('connection', (socket) => front.#lead(socket));
    await front.#shut(doors[1]);
    return front;
  }

  /** `host:port` of both, that of the first master in front. */
  get addresses(): string[] {
    return this.ports.map((port) => `${this.target.host}:${port}`);
  }

  /** Opens the other one and shuts this, breaking what is connected. Answers the address that is open now. */
  async switch(): Promise<string> {
    const [from, to] = this.#open === 0 ? ([0, 1] as const) : ([1, 0] as const);
    await this.#shut(this.doors[from]);
    await listen(this.doors[to], this.target.host, this.ports[to]);
    this.#open = to;
    return this.addresses[to] ?? '';
  }

  close(): Promise<void> {
    return this.#shut(this.doors[this.#open === 0 ? 0 : 1]);
  }

  #lead(socket: Socket): void {
    const onward = connect(this.target);
    for (const end of [socket, onward]) {
      this.#sockets.add(end);
      end.on('error', () => end.destroy());
      end.on('close', () => {
        this.#sockets.delete(end);
        (end === socket ? onward : socket).destroy();
      });
    }
    socket.pipe(onward).pipe(socket);
  }

  async #shut(door: Server): Promise<void> {
    if (!door.listening) return;
    const closed = once(door, 'close');
    door.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}

async function listen(door: Server, host: string, port: number): Promise<number> {
  door.listen(port, host);
  await once(door, 'listening');
  return (door.address() as AddressInfo).port; // a TCP server has an address with a port once it listens
}
