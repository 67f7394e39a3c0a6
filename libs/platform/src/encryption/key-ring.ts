const KEY_BYTES = 32;
const ENTRY = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/]{43}=)$/;

/** Named AES-256 keys. The first is the current one; the others stay until nothing is encrypted with them. */
export class KeyRing {
  private constructor(
    readonly currentId: string,
    private readonly keys: ReadonlyMap<string, Buffer>,
  ) {}

  /** Reads `keyId:base64,keyId:base64`. Throws an `Error` that names the bad entry by its place, never by its value. */
  static parse(text: string): KeyRing {
    const keys = new Map<string, Buffer>();
    for (const [index, entry] of text.split(',').entries()) {
      const [, id, encoded] = ENTRY.exec(entry.trim()) ?? [];
      if (id === undefined || encoded === undefined) {
        throw new Error(`entry ${index + 1} is not keyId:base64 of ${KEY_BYTES} bytes`);
      }
      if (keys.has(id)) throw new Error(`the key id of entry ${index + 1} is used twice`);
      keys.set(id, Buffer.from(encoded, 'base64'));
    }
    const [currentId] = keys.keys();
    if (currentId === undefined) throw new Error('holds no key');
    return new KeyRing(currentId, keys);
  }

  get current(): Buffer {
    return this.keys.get(this.currentId)!;
  }

  /** The key of that id; undefined when it has been taken out of the ring. */
  find(id: string): Buffer | undefined {
    return this.keys.get(id);
  }
}
