import { Injectable } from '@nestjs/common';
import { SpanKind } from '@opentelemetry/api';
import { RedisConnections, tenantKey } from '../redis/index.js';
import { BatchSpans } from '../telemetry/index.js';
import { type TracedEvent } from './event.model.js';

/** An event as it travels: its number, and its envelope as JSON text that nobody has to make again. */
export interface StreamEntry {
  tenantId: string;
  sequence: number;
  json: string;
  /** Where its trace goes on; null outside a sampled one. */
  traceparent: string | null;
}

/** What became of a batch: `refused` were in the stream already. */
export interface Published {
  added: number;
  refused: number;
}

/** The fields of an entry, in this order; the second only in a sampled trace. */
const EVENT = 'e';
const TRACE = 't';
const ALREADY_THERE = /equal or smaller/;

export const streamKey = (tenantId: string): string => tenantKey(tenantId, 'events');

type Reply = [key: string, entries: [id: string, fields: string[]][]][];

/** The stream entries of an XREAD reply, in order per tenant. */
export const streamEntries = (reply: Reply): StreamEntry[] =>
  reply.flatMap(([key, entries]) => {
    const tenantId = key.split(':')[1] ?? '';
    return entries.map(([id, fields]) => ({
      tenantId,
      sequence: Number(id.slice(0, id.indexOf('-'))),
      json: fields[1] ?? '',
      traceparent: fields[3] ?? null,
    }));
  });

/**
 * Each tenant's newest events in a Redis stream. The id of an entry is `<sequence>-0`, so Redis itself refuses to
 * take an event twice. The stream is a wake-up, not the record: it is cut at about `maxLength` and may be lost.
 */
@Injectable()
export class EventStream {
  constructor(
    private readonly redis: RedisConnections,
    private readonly maxLength: number,
  ) {}

  /**
   * Adds events in one round trip, each tenant's in order. Safe to repeat.
   * Rejects when Redis is away or refuses for another reason; some of the batch may be in the stream then.
   */
  async publish(events: readonly TracedEvent[]): Promise<Published> {
    const spans = new BatchSpans('events publish', SpanKind.PRODUCER);
    try {
      return await this.#add(events, spans);
    } catch (error) {
      spans.fail(error);
      throw error;
    } finally {
      spans.end();
    }
  }

  async #add(events: readonly TracedEvent[], spans: BatchSpans): Promise<Published> {
    const pipeline = this.redis.commands.pipeline();
    for (const { event, traceparent } of events) {
      const goesOn = spans.add(traceparent);
      const fields = [EVENT, JSON.stringify(event), ...(goesOn === null ? [] : [TRACE, goesOn])];
      pipeline.xadd(streamKey(event.tenant), 'MAXLEN', '~', this.maxLength, `${event.sequence}-0`, ...fields);
    }
    const published: Published = { added: 0, refused: 0 };
    for (const [error] of (await pipeline.exec()) ?? []) {
      if (!error) published.added++;
      else if (ALREADY_THERE.test(error.message)) published.refused++;
      else throw error;
    }
    return published;
  }
}
