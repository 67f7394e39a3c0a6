import { Injectable } from '@nestjs/common';
import { ShortMemory } from '@resync/platform';

/** What questions of a tenant are routed by, for 5 seconds. */
@Injectable()
export class RoutingMemory extends ShortMemory {
  constructor() {
    super({ ttlMs: 5_000, maxEntries: 500 });
  }
}
