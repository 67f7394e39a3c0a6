import { type Event, type FedEvent, type FeedListener } from '@resync/platform';
import { anEnvelope } from '@resync/platform/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventSubscriber, type EventSink } from './event-subscriber.js';

const TENANT = 'f3b0d6ce-32c5-4b6e-9a53-0f4b2f6f7a10';

/** A log and its feed in memory. Committing and telling are two steps, as they are for real. */
function aHouse(wait: () => Promise<unknown> = () => Promise.resolve()) {
  const committed: Event[] = [];
  const listeners = new Set<FeedListener>();
  let [told, dropped] = [0, 0];
  return {
    commit(over: Partial<Event> = {}) {
      committed.push(anEnvelope({ sequence: committed.length + 1, ...over }));
    },
    tellNext() {
      const event = committed[told];
      if (!event) return;
      told++;
      const fed: FedEvent = { event, json: JSON.stringify(event) };
      for (const listener of listeners) listener(fed);
    },
    drop: (upTo: number) => void (dropped = upTo),
    log: {
      async read(_tenant: string, { after, limit }: { after: number; limit: number }) {
        const found = committed.slice(Math.max(after, dropped)).slice(0, Math.min(limit, 3));
        await wait();
        return found;
      },
      extent: async () => ({
        first: dropped < committed.length ? dropped + 1 : null,
        last: committed.length,
      }),
    },
    feed: {
      async listen(_tenant: string, listener: FeedListener) {
        listeners.add(listener);
        const began = told;
        return { position: () => Math.max(began, told), close: () => void listeners.delete(listener) };
      },
    },
  };
}

/** A client that can take `room` events before it has to read. */
function aSink(room = Infinity, drain: () => Promise<boolean> = async () => true) {
  const sent: number[] = [];
  const state = { buffered: 0, missed: null as number | null };
  const sink: EventSink = {
    event: ({ sequence }) => {
      sent.push(sequence);
      state.buffered++;
    },
    full: () => state.buffered >= room,
    async drained() {
      const drained = await drain();
      if (drained) state.buffered = 0;
      return drained;
    },
    tooSlow: (missed) => (state.missed = missed),
    failed: (error) => {
      throw error;
    },
  };
  return { sink, sent, state };
}

const settle = async () => {
  for (let i = 0; i < 200; i++) await Promise.resolve();
};
const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

describe('a subscriber', () => {
  it('sends what is committed after it opened', async () => {
    const house = aHouse();
    house.commit();
    house.tellNext();
    const { sink, sent } = aSink();
    const subscriber = new EventSubscriber(TENANT, house.log, house.feed, sink);
    await subscriber.open();
    subscriber.resume();
    await settle();
    house.commit();
    house.tellNext();
    expect(sent).toEqual([2]);
    expect(subscriber.cursor).toBe(2);
  });

  it('moves its cursor over events that its filter keeps back', async () => {
    const house = aHouse();
    const { sink, sent } = aSink();
    const subscriber = new EventSubscriber(TENANT, house.log, house.feed, sink);
    await subscriber.open();
    await subscriber.choose({ types: ['workstations'] });
    subscriber.resume();
    await settle();
    house.commit();
    house.tellNext();
    expect([sent, subscriber.cursor]).toEqual([[], 1]);
  });

  it('starts afresh at the newest when the place asked for is no longer kept, or was never there', async () => {
    const house = aHouse();
    for (let i = 0; i < 10; i++) house.commit();
    house.drop(5);
    const { sink } = aSink();
    const subscriber = new EventSubscriber(TENANT, house.log, house.feed, sink);
    await subscriber.open();
    expect(await subscriber.choose({}, 5)).toEqual({ kind: 'resumed' });
    expect(await subscriber.choose({}, 4)).toEqual({ kind: 'reset', reason: 'too_old' });
    expect(subscriber.cursor).toBe(10);
    expect(await subscriber.choose({}, 11)).toEqual({ kind: 'reset', reason: 'unknown' });
  });

  it('gives up a client that does not read within its time, and says how much it misses', async () => {
    const house = aHouse();
    const { sink, sent, state } = aSink(2, async () => false);
    const subscriber = new EventSubscriber(TENANT, house.log, house.feed, sink);
    await subscriber.open();
    subscriber.resume();
    await settle();
    for (let i = 0; i < 5; i++) {
      house.commit();
      house.tellNext();
    }
    await settle();
    expect([sent, state.missed]).toEqual([[1, 2], 3]);
  });

  it('goes on behind events that retention drops while it reads, with those that come meanwhile', async () => {
    let comesMeanwhile = () => {};
    const house = aHouse(async () => comesMeanwhile());
    for (let i = 0; i < 5; i++) house.commit();
    for (let i = 0; i < 5; i++) house.tellNext();
    const { sink, sent } = aSink();
    const subscriber = new EventSubscriber(TENANT, house.log, house.feed, sink);
    await subscriber.open();
    await subscriber.choose({}, 2);
    house.drop(5);
    comesMeanwhile = () => {
      comesMeanwhile = () => {};
      house.commit();
      house.tellNext();
    };
    subscriber.resume();
    await settle();
    expect(sent).toEqual([6]);
  });

  it('misses and repeats nothing, wherever the client resumes and however slowly anything goes', async () => {
    const step = fc.constantFrom('commit', 'tell', 'tick', 'resubscribe');
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(step, { maxLength: 60 }),
        fc.nat(15),
        fc.integer({ min: 1, max: 5 }),
        async (scheduler, steps, since, room) => {
          const house = aHouse(() => scheduler.schedule(Promise.resolve()));
          for (let i = 0; i < 15; i++) house.commit();
          const { sink, sent } = aSink(room, () => scheduler.schedule(Promise.resolve(true)));
          const subscriber = new EventSubscriber(TENANT, house.log, house.feed, sink);
          await subscriber.open();
          await subscriber.choose({}, since);
          subscriber.resume();
          let committed = 15;
          for (const next of steps) {
            if (next === 'commit') house.commit();
            if (next === 'commit') committed++;
            if (next === 'tell') house.tellNext();
            if (next === 'tick' && scheduler.count() > 0) await scheduler.waitOne();
            if (next === 'resubscribe') {
              await subscriber.choose({ types: ['jobs', 'critical'] });
              subscriber.resume();
            }
            expect(sent).toEqual(upTo(since + sent.length, since + 1));
          }
          for (let i = 0; i < committed; i++) house.tellNext();
          for (let i = 0; i < 200; i++) {
            await settle();
            if (scheduler.count() > 0) await scheduler.waitOne();
          }
          expect(sent).toEqual(upTo(committed, since + 1));
          expect(subscriber.cursor).toBe(committed);
        },
      ),
      { numRuns: 100 },
    );
  });
});
