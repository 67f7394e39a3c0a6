import { createECDH, createPrivateKey, type KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';

/** RFC 8292 §2 allows 24 hours; a clock that is wrong by hours must not make a token invalid. */
const TOKEN_LIFE_S = 12 * 60 * 60;

/** The keys by which push services know the house (RFC 8292). A browser's subscription is bound to the public one. */
export class Vapid {
  /** Uncompressed point of P-256, base64url: the browser's `applicationServerKey`. */
  readonly publicKey: string;
  readonly #key: KeyObject;

  /** `privateKey`: 32 bytes, base64url. `subject`: `https:` or `mailto:`. Throws an `Error` that does not hold the key. */
  constructor(
    privateKey: string,
    readonly subject: string,
  ) {
    const scalar = Buffer.from(privateKey, 'base64url');
    const point = publicPointOf(scalar);
    this.publicKey = point.toString('base64url');
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
    const jwk = { kty: 'EC', crv: 'P-256', d: scalar.toString('base64url'), x, y };
    this.#key = createPrivateKey({ key: jwk, format: 'jwk' });
  }

  /** The header `Authorization` for a push service. */
  async authorization(endpoint: string): Promise<string> {
    const token = await new SignJWT()
      .setProtectedHeader({ typ: 'JWT', alg: 'ES256' })
      .setAudience(new URL(endpoint).origin)
      .setExpirationTime(Math.floor(Date.now() / 1_000) + TOKEN_LIFE_S)
      .setSubject(this.subject)
      .sign(this.#key);
    return `vapid t=${token}, k=${this.publicKey}`;
  }
}

function publicPointOf(scalar: Buffer): Buffer {
  const curve = createECDH('prime256v1');
  try {
    if (scalar.length !== 32) throw new Error();
    curve.setPrivateKey(scalar);
    return curve.getPublicKey();
  } catch {
    throw new Error('must be 32 bytes, base64url');
  }
}
