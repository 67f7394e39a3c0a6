import { Injectable } from '@nestjs/common';
import { ShortMemory } from '../short-memory/index.js';

/** What a credential gives access to, for 5 seconds. */
@Injectable()
export class AccessCache extends ShortMemory {
  constructor() {
    super({ ttlMs: 5_000, maxEntries: 10_000 });
  }
}
