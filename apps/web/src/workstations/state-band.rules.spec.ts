import { describe, expect, it } from 'vitest';
import { lasted, stretchesOf } from './state-band.rules';

const change = (minute: number, fromState: string | null, toState: string) => ({
  fromState,
  toState,
  detectedAt: new Date(minute * 60_000).toISOString(),
});
const minutes = (stretches: ReturnType<typeof stretchesOf>) =>
  stretches.map(({ state, from, to }) => [state, from / 60_000, to / 60_000]);
const MINUTE = 60_000;

describe('the states over time', () => {
  it('follow each other without a gap', () => {
    const changes = [change(80, 'offline', 'online'), change(50, 'online', 'offline')];
    const seen = { changes, state: 'online', seenAt: 100 * MINUTE };
    expect(minutes(stretchesOf(seen, 0, 100 * MINUTE))).toEqual([
      ['online', 0, 50],
      ['offline', 50, 80],
      ['online', 80, 100],
    ]);
  });

  it('are not known before the first sight, nor after the last poll', () => {
    const seen = { changes: [change(20, null, 'online')], state: 'online', seenAt: 40 * MINUTE };
    expect(minutes(stretchesOf(seen, 0, 100 * MINUTE))).toEqual([
      ['unknown', 0, 20],
      ['online', 20, 40],
      ['unknown', 40, 100],
    ]);
  });

  it('are one stretch while only limit or fence change', () => {
    const seen = { changes: [change(50, 'online', 'online')], state: 'online', seenAt: 100 * MINUTE };
    expect(minutes(stretchesOf(seen, 0, 100 * MINUTE))).toEqual([['online', 0, 100]]);
  });

  it('begin in the middle of what began earlier', () => {
    const changes = [change(10, 'online', 'offline'), change(5, null, 'online')];
    const seen = { changes, state: 'offline', seenAt: 100 * MINUTE };
    expect(minutes(stretchesOf(seen, 60 * MINUTE, 100 * MINUTE))).toEqual([['offline', 60, 100]]);
  });

  it('are unknown throughout where no poll has been', () => {
    const seen = { changes: [], state: 'online', seenAt: null };
    expect(minutes(stretchesOf(seen, 0, 60 * MINUTE))).toEqual([['unknown', 0, 60]]);
  });
});

it('adds up how long each lasted, the longest first', () => {
  expect(
    lasted([
      { state: 'online', from: 0, to: 5 },
      { state: 'offline', from: 5, to: 20 },
      { state: 'online', from: 20, to: 40 },
    ]),
  ).toEqual([
    ['online', 25],
    ['offline', 15],
  ]);
});
