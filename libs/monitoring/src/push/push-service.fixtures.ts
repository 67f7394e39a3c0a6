import { createDecipheriv, createECDH, hkdfSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { importJWK, jwtVerify } from 'jose';
import { aBrowser, type Browser } from './push.fixtures.js';
import { type PushPayload } from './push.model.js';

/** A message as a browser has decrypted it, and how it came. */
export interface Pushed {
  browser: string;
  headers: IncomingHttpHeaders;
  payload: PushPayload;
}

/** A browser with a subscription at the service. */
export interface SubscribedBrowser extends Browser {
  name: string;
  endpoint: string;
}

type Answer = (response: ServerResponse, pushed: Pushed) => unknown;
const taken: Answer = (response) => void response.writeHead(201).end();

export const refusesPush =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    void response.writeHead(status, headers).end();

/**
 * A push service on a free port (RFC 8030), with the browsers behind it: it takes what the house has signed for it
 * (RFC 8292), and they decrypt it (RFC 8291).
 */
export class PushServiceStandIn {
  readonly #server = createServer((request, response) => void this.#take(request, response));
  readonly #browsers = new Map<string, SubscribedBrowser>();
  origin = '';
  /** Every request that was signed and could be decrypted, in the order in which they came. */
  readonly received: Pushed[] = [];
  /** What was wrong with the others. */
  readonly wrong: unknown[] = [];
  /** How it answers; 201 until a test says otherwise. */
  answer: Answer = taken;

  /** `publicKey` of the house that may push. */
  constructor(private readonly publicKey: string) {}

  async start(port = 0): Promise<this> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  aBrowser(name: string): SubscribedBrowser {
    const browser = { ...aBrowser(), name, endpoint: `${this.origin}/push/${name}` };
    this.#browsers.set(`/push/${name}`, browser);
    return browser;
  }

  /** What the browser was told, in its order. */
  toldTo(name: string): PushPayload[] {
    return this.received.filter(({ browser }) => browser === name).map(({ payload }) => payload);
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    try {
      const browser = this.#browsers.get(request.url ?? '');
      if (!browser) throw new Error(`nobody is at ${request.url}`);
      await this.#verify(request.headers);
      const payload = JSON.parse(decrypted(Buffer.concat(chunks), browser)) as PushPayload;
      const pushed = { browser: browser.name, headers: request.headers, payload };
      this.received.push(pushed);
      this.answer(response, pushed);
    } catch (error) {
      this.wrong.push(error);
      response.writeHead(403).end();
    }
  }

  async #verify({
    authorization = '',
    ttl,
    'content-encoding': encoding,
  }: IncomingHttpHeaders): Promise<void> {
    const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(authorization) ?? [];
    if (key !== this.publicKey) throw new Error('pushed by another house');
    const point = Buffer.from(key, 'base64url');
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
    const verifying = await importJWK({ kty: 'EC', crv: 'P-256', x: x!, y: y! }, 'ES256');
    const { payload } = await jwtVerify(token, verifying, { audience: this.origin, algorithms: ['ES256'] });
    const lifeSeconds = (payload.exp ?? Infinity) - Date.now() / 1_000;
    if (lifeSeconds > 86_400) throw new Error('the token lives longer than 24 hours');
    if (!/^(mailto:|https:)/.test(payload.sub ?? '')) throw new Error('nobody to write to');
    if (!/^\d+$/.test(String(ttl)) || encoding !== 'aes128gcm')
      throw new Error('no TTL, or another encoding');
  }
}

/** One record of `aes128gcm` (RFC 8188 §2), by the keys of RFC 8291 §3.4. */
export function decrypted(body: Buffer, { p256dh, auth, privateKey }: Browser): string {
  const [salt, length] = [body.subarray(0, 16), body.readUInt8(20)];
  const [sender, sealed] = [body.subarray(21, 21 + length), body.subarray(21 + length)];
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(privateKey);
  const derive = (secret: Buffer, salting: Buffer, info: Buffer, bytes: number) =>
    Buffer.from(hkdfSync('sha256', secret, salting, info, bytes));
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), Buffer.from(p256dh, 'base64url'), sender]);
  const ikm = derive(curve.computeSecret(sender), Buffer.from(auth, 'base64url'), info, 32);
  const key = derive(ikm, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(ikm, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8'); // 2 ends the last record
}
