import { type ResyncEvent } from '@resync/client';
import { beforeEach, expect, it, vi } from 'vitest';
import { EventStore, KEPT } from './event-store';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const event = (sequence: number): ResyncEvent => ({ sequence }) as ResyncEvent;
const sequences = (store: EventStore): number[] => store.events().map(({ sequence }) => sequence);

it('shows what came newest first, a hundred events as one change', () => {
  const store = new EventStore();
  const told = vi.fn();
  store.subscribe(told);
  for (let i = 1; i <= 100; i++) store.add(event(i));
  vi.advanceTimersByTime(100);
  store.add(event(101));
  vi.advanceTimersByTime(100);
  expect([told.mock.calls.length, sequences(store).slice(0, 3)]).toEqual([2, [101, 100, 99]]);
});

it('lets the older half go when it has grown large, and says so', () => {
  const forgotten = vi.fn();
  const store = new EventStore(forgotten);
  for (let i = 1; i <= KEPT; i++) store.add(event(i));
  vi.advanceTimersByTime(100);
  expect([sequences(store).length, forgotten.mock.calls.length]).toEqual([KEPT, 0]);
  store.add(event(KEPT + 1));
  vi.advanceTimersByTime(100);
  expect([sequences(store).length, sequences(store)[0]]).toEqual([KEPT / 2, KEPT + 1]);
  expect(forgotten).toHaveBeenCalledOnce();
});

it('shows nothing of what came before it was cleared', () => {
  const store = new EventStore();
  store.add(event(1));
  store.clear();
  vi.advanceTimersByTime(200);
  expect(sequences(store)).toEqual([]);
});
