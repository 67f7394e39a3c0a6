import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventPredicate, likePattern, matchesPattern } from './event-filter.js';
import { anEnvelope } from './event.fixtures.js';

const asRegularExpression = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .toLowerCase()
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '[^]*')
      .replaceAll('?', '[^]')}$`,
  );

const letters = (alphabet: string) => fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 12 });

describe('object patterns', () => {
  it('agree with the regular expression that they stand for', () => {
    fc.assert(
      fc.property(letters('ab*?#/.'), letters('aB#/.'), (pattern, text) => {
        expect(matchesPattern(pattern, text)).toBe(asRegularExpression(pattern).test(text.toLowerCase()));
      }),
    );
  });

  it('answer at once, also where a regular expression would go back without end', () => {
    expect(matchesPattern('*a'.repeat(40) + 'b', 'a'.repeat(2_000))).toBe(false);
  });

  it('keep the wildcards of SQL as ordinary characters', () => {
    expect(likePattern('A_1%*\\?')).toBe('A\\_1\\%%\\\\_');
  });
});

describe('an event filter', () => {
  const event = anEnvelope({ severity: 'error' });

  it('lets all through when it asks nothing', () => {
    expect(eventPredicate({})(event)).toBe(true);
  });

  it('takes a severity as this or worse', () => {
    expect(eventPredicate({ severity: 'warning' })(event)).toBe(true);
    expect(eventPredicate({ severity: 'critical' })(event)).toBe(false);
  });

  it('asks that everything given holds', () => {
    expect(eventPredicate({ object: '*VALIDA*', types: ['job.abend'] })(event)).toBe(true);
    expect(eventPredicate({ object: '*VALIDA*', types: ['job.fail'] })(event)).toBe(false);
    expect(eventPredicate({ object: '*VALIDA*', connectionId: 'another' })(event)).toBe(false);
  });

  it('takes its time range with the start and without the end', () => {
    const at = new Date(event.detectedAt);
    expect(eventPredicate({ from: at })(event)).toBe(true);
    expect(eventPredicate({ to: at })(event)).toBe(false);
  });
});
