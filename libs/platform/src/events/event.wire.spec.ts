import { create, fromBinary, toBinary, toJson } from '@bufbuild/protobuf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../errors/index.js';
import { anEnvelope } from './event.fixtures.js';
import { EVENT_CATEGORIES, EVENT_SEVERITIES, type Event } from './event.model.js';
import { fromWireEvent, toWireEvent } from './event.wire.js';
import { EventSchema } from '../proto/generated/resync/v1/event_pb.js';

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);

const anyEvent: fc.Arbitrary<Event> = fc.record({
  id: fc.uuid(),
  tenant: fc.uuid(),
  sequence: fc.maxSafeNat(),
  type: text,
  category: fc.constantFrom(...EVENT_CATEGORIES),
  severity: fc.constantFrom(...EVENT_SEVERITIES),
  occurredAt: instant,
  detectedAt: instant,
  object: fc.record({
    kind: fc.constantFrom('job' as const, 'stream' as const, 'plan' as const),
    id: fc.option(fc.uuid()),
    key: text,
    connectionId: fc.option(fc.uuid()),
  }),
  fingerprint: fc.option(text),
  correlationId: fc.option(text),
  data: fc.dictionary(text, json),
});

/** What a reader of proto JSON does to have ours: the four differences, and nothing else. */
function asOurs(protoJson: unknown): unknown {
  const { sequence, category, severity, occurredAt, detectedAt, object, ...rest } = protoJson as Record<
    string,
    string
  >;
  const word = (name = '') => name.replace(/^EVENT_(CATEGORY|SEVERITY)_/, '').toLowerCase();
  return {
    fingerprint: null,
    correlationId: null,
    ...rest,
    sequence: Number(sequence),
    category: word(category),
    severity: word(severity),
    occurredAt: new Date(occurredAt ?? '').toISOString(),
    detectedAt: new Date(detectedAt ?? '').toISOString(),
    object: { id: null, connectionId: null, ...(object as unknown as object) },
  };
}

describe('the envelope on the wire', () => {
  it('comes back from the binary form as it was', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const bytes = toBinary(EventSchema, toWireEvent(event));
        expect(fromWireEvent(fromBinary(EventSchema, bytes))).toEqual(event);
      }),
    );
  });

  it('is in proto JSON what it is in ours, but for the documented differences', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const protoJson = toJson(EventSchema, toWireEvent(event), { alwaysEmitImplicit: true });
        expect(asOurs(protoJson)).toEqual(event);
      }),
    );
  });

  it('has every field of our JSON in the message, and none besides', () => {
    const full = anEnvelope({
      fingerprint: 'f',
      correlationId: 'c',
      object: { kind: 'job', id: 'o', key: 'k', connectionId: 'n' },
    });
    const names = EventSchema.fields.map((field) => field.jsonName);
    const sorted = (list: string[] = []) => [...list].sort();
    const objectNames = EventSchema.field.object.message?.fields.map((field) => field.jsonName);
    expect(sorted(names)).toEqual(sorted(Object.keys(full)));
    expect(sorted(objectNames)).toEqual(sorted(Object.keys(full.object)));
  });

  it('refuses a message that lacks what every event has', () => {
    expect(() => fromWireEvent(create(EventSchema))).toThrow(InvalidInput);
  });
});
