import { anEnvelope } from '@resync/platform/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PUSH_LANGUAGES, PUSH_SEVERITIES } from './push.model.js';
import { eventPayload, summaryPayload, testPayload } from './push-payload.js';

const anAlert = (key: string, severity: (typeof PUSH_SEVERITIES)[number] = 'error') => {
  const object = { kind: 'job', id: null, key, connectionId: null } as const;
  return { ...anEnvelope({ object, fingerprint: 'f' }), severity };
};

describe('a message', () => {
  it('takes 3 KB at most, whatever the scheduler calls its jobs', () => {
    const name = fc.string({ unit: 'binary', maxLength: 5_000 });
    fc.assert(
      fc.property(name, fc.constantFrom(...PUSH_LANGUAGES), (key, language) => {
        const { length } = Buffer.from(JSON.stringify(eventPayload(anAlert(key), language)));
        expect(length).toBeLessThanOrEqual(3_072);
      }),
    );
    const worst = JSON.stringify(eventPayload(anAlert('\u0001'.repeat(5_000)), 'pt'));
    expect(Buffer.byteLength(worst)).toBeLessThanOrEqual(3_072);
  });

  it('cuts a long name where a character ends', () => {
    const { body } = eventPayload(anAlert('📅'.repeat(400)), 'en');
    expect([body.isWellFormed(), body.at(-1)]).toEqual([true, '…']);
  });

  it('of a type without words is still told', () => {
    const told = PUSH_LANGUAGES.map((language) =>
      eventPayload({ ...anAlert('J'), type: 'new.type' }, language),
    );
    expect(told.map(({ title }) => title)).toEqual(['Problema', 'Problem']);
  });

  it('of an event that belongs to no problem leads to the screen', () => {
    const { url, tag } = eventPayload({ ...anAlert('J'), fingerprint: null }, 'en');
    expect([url, tag]).toEqual(['/tws-monitor', anEnvelope().id]);
  });

  it('shakes the phone in another way when it is critical', () => {
    const [error, critical] = PUSH_SEVERITIES.map(
      (severity) => eventPayload(anAlert('J', severity), 'en').vibrate,
    );
    expect(error).not.toEqual(critical);
  });

  it('counts in words', () => {
    const minute = new Date();
    const titles = [1, 37].flatMap((count) =>
      PUSH_LANGUAGES.map(
        (language) => summaryPayload('t', { minute, count, severity: 'error', language }).title,
      ),
    );
    expect(titles).toEqual(['Mais 1 problema', '1 more problem', 'Mais 37 problemas', '37 more problems']);
    expect(testPayload('t', 'en').kind).toBe('test');
  });
});
