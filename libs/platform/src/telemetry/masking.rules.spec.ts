import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask, maskText } from './masking.rules.js';

describe('maskText', () => {
  it.each([
    ['told ana.souza+ops@banco.com.br', 'told [email]'],
    ['call +55 11 91234-5678 now', 'call [phone] now'],
    ['ligue (11) 91234-5678', 'ligue [phone]'],
    ['Authorization: Bearer abcdefgh12345678', 'Authorization: Bearer [masked]'],
    ['jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl end', 'jwt [token] end'],
    ['key rsk_3kf93kfk39fk93kf', 'key [token]'],
    ['postgres://resync:hunter2@db:5432/x', 'postgres://[masked]@db:5432/x'],
    [`${'a'.repeat(40)}_jdbc://resync:hunter2@db`, `${'a'.repeat(40)}_jdbc://[masked]@db`],
    ['login password=hunter2&next=1', 'login password=[masked]&next=1'],
    ['{"apiKey":"hunter2"}', '{"apiKey":"[masked]"}'],
  ])('%s → %s', (text, masked) => expect(maskText(text)).toBe(masked));

  it.each([
    'job /AGTBAT01#/FECHADIA.VALIDA_SALDO abended at 2026-11-21T03:14:07.123Z',
    'operation 0193a5b2-7c1e-7d2a-8f3b-1234567890ab took 1234 ms, 100000 rows',
    'AGTBAT01#FECHADIA(0600 11/21/26).J1 rc=2016 pid 20161234',
  ])('leaves what operators need: %s', (text) => expect(maskText(text)).toBe(text));

  it('cuts what is longer than a line of a log, unless told how much to keep', () => {
    const text = `${'line\n'.repeat(10_000)}password=hunter2`;
    expect(maskText(text)).toHaveLength(16_385);
    expect(maskText(text, text.length).slice(-18)).toBe('\npassword=[masked]');
  });

  it('takes linear time on long hostile text', () => {
    fc.assert(
      fc.property(fc.constantFrom('a@', 'a.', '1-', '+1 ', 'eyJ', 'eyJaaaaaaaa-', 'x:', 'token='), (part) => {
        const started = performance.now();
        maskText(part.repeat(65_536 / part.length), 65_536);
        expect(performance.now() - started).toBeLessThan(1_000);
      }),
    );
  });
});

describe('mask', () => {
  it('hides a field by its name at any depth, whatever it holds', () => {
    expect(mask({ user: 'ana', auth: { password: 'x', Authorization: ['y'], refresh_token: 12 } })).toEqual({
      user: 'ana',
      auth: { password: '[masked]', Authorization: '[masked]', refresh_token: '[masked]' },
    });
  });

  it('spells out errors with their cause, masked', () => {
    const error = new Error('no answer from ana@x.org', { cause: new Error('token=abc') });
    expect(mask(error)).toMatchObject({
      type: 'Error',
      message: 'no answer from [email]',
      cause: { message: 'token=[masked]' },
    });
  });

  it('never throws, circles included', () => {
    const circle: Record<string, unknown> = { name: 'c' };
    circle.self = circle;
    expect(mask(circle)).toEqual({ name: 'c', self: '[cut]' });
    fc.assert(fc.property(fc.anything({ withBigInt: true, withDate: true }), (value) => void mask(value)));
  });
});
