import { describe, expect, it } from 'vitest';
import { type DueMessage } from './push-message.repository.js';
import { PushPool } from './push-pool.js';
import { type Outcome } from './push-settlement.js';

const aMessage = (browser: string, doubtful = false) =>
  ({ id: `to ${browser}`, doubtful, browser: { id: browser } }) as DueMessage;
const several = (count: number, doubtful: boolean) =>
  Array.from({ length: count }, (_, i) => aMessage(`${doubtful ? 'bad' : 'good'}-${i}`, doubtful));
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const hanging = () => new Promise<Outcome>(() => undefined);

/** A request that ends when it is told to. */
function aRequest(message: DueMessage) {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  return { send: () => promise, end: () => resolve({ message } as Outcome), fail: reject };
}

describe('the places of a pool', () => {
  it('are sixteen, and free again one by one', async () => {
    const pool = new PushPool();
    const messages = several(20, false);
    const requests = messages.map(aRequest);
    const chosen = pool.choose(messages);
    expect(ids(chosen)).toEqual(ids(messages.slice(0, 16)));
    chosen.forEach((message, i) => pool.begin(message, requests[i]!.send));
    expect([pool.free, pool.choose(messages)]).toEqual([0, []]);
    requests[3]!.end();
    expect((await pool.take(60_000)).map(({ message }) => message.id)).toEqual(['to good-3']);
    expect([pool.free, pool.browsers.includes('good-3'), pool.empty]).toEqual([1, false, false]);
  });

  it('are for half at most given to what is doubtful', () => {
    const pool = new PushPool();
    for (const message of pool.choose(several(5, true))) pool.begin(message, hanging);
    expect(ids(pool.choose([...several(2, false), ...several(9, true).slice(5)]))).toEqual([
      ...['to good-0', 'to good-1', 'to bad-5', 'to bad-6', 'to bad-7'],
    ]);
  });

  it('are given to nothing doubtful when the turn is nearly over', () => {
    const pool = new PushPool(1_000);
    const due = [...several(1, false), ...several(3, true)];
    expect(pool.choose(due, 999)).toHaveLength(4);
    expect(ids(pool.choose(due, 1_000))).toEqual(['to good-0']);
  });
});

it('waits no longer than it was told, and says what went wrong in a request', async () => {
  const pool = new PushPool();
  pool.begin(aMessage('silent'), hanging);
  expect(await pool.take(1)).toEqual([]);
  const broken = aRequest(aMessage('broken'));
  pool.begin(aMessage('broken'), broken.send);
  broken.fail(new Error('the house is wrong'));
  await expect(pool.take(60_000)).rejects.toThrow('the house is wrong');
});
