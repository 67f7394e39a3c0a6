import { describe, expect, it } from 'vitest';
import { changedParts, typedSince } from './changed';

describe('what is sent of a body', () => {
  it('is only what differs, whole where a part of it does', () => {
    const before = { name: 'a', addresses: ['x'], tls: { verify: true, caCertificate: null }, pageSize: 10 };
    expect(changedParts(before, { ...before, tls: { verify: false, caCertificate: null } })).toEqual({
      tls: { verify: false, caCertificate: null },
    });
    expect(changedParts(before, { ...before, addresses: ['x', 'y'], name: 'b' })).toEqual({
      addresses: ['x', 'y'],
      name: 'b',
    });
    expect(changedParts(before, structuredClone(before))).toEqual({});
  });

  it('says null where something was taken away', () => {
    expect(changedParts({ timeout: 3 }, { timeout: null })).toEqual({ timeout: null });
  });
});

describe('what was typed since it was sent', () => {
  const sent = { name: 'a', examples: [{ text: 'x', intent: 'one' }], lines: ['1', '2'] };
  const empty = { name: '', examples: [{ text: '', intent: 'zero' }], lines: [''] };

  it('stays, and all the rest is what comes after', () => {
    expect(typedSince(sent, structuredClone(sent), empty)).toEqual(empty);
    expect(typedSince(sent, { ...sent, name: 'ab' }, empty)).toEqual({ ...empty, name: 'ab' });
    const typed = { ...sent, examples: [{ text: 'xy', intent: 'one' }] };
    expect(typedSince(sent, typed, empty)).toEqual({ ...empty, examples: [{ text: 'xy', intent: 'zero' }] });
  });

  it('is a whole list when lines were added or taken away', () => {
    expect(typedSince(sent, { ...sent, lines: ['1'] }, empty)).toEqual({ ...empty, lines: ['1'] });
  });
});
