import { once } from 'node:events';
import { expect, it } from 'vitest';
import { TooManyLargeAnswers } from '../connector.errors.js';
import { LargeAnswers } from './large-answers.js';

const LARGE = 5 * 1_024 * 1_024;
const SOON_MS = 20;

it('lets small answers pass, however many there are', async () => {
  const answers = new LargeAnswers();
  for (let i = 0; i < 100; i++) await answers.place('t', SOON_MS).grow(100_000);
});

it('holds two large ones of a tenant and four of all; who has no room is told so after a while', async () => {
  const answers = new LargeAnswers();
  const grow = (tenant: string) => answers.place(tenant, SOON_MS).grow(LARGE);
  await Promise.all([grow('a'), grow('a')]);
  await expect(grow('a')).rejects.toThrow(TooManyLargeAnswers);
  await Promise.all([grow('b'), grow('c')]);
  await expect(grow('d')).rejects.toThrow(TooManyLargeAnswers);
});

it('gives the room of one that is done to the first who may have it', async () => {
  const answers = new LargeAnswers();
  const [first, second, mine, theirs] = ['a', 'a', 'a', 'b'].map((tenant) => answers.place(tenant, 10_000));
  await first?.grow(LARGE);
  await second?.grow(LARGE);
  const admitted: string[] = [];
  const waiting = mine?.grow(LARGE).then(() => admitted.push('mine'));
  await theirs?.grow(LARGE).then(() => admitted.push('theirs'));
  expect(admitted).toEqual(['theirs']);
  first?.leave();
  await waiting;
  expect(admitted).toEqual(['theirs', 'mine']);
});

it('lets who holds least go first, however many of another tenant came before', async () => {
  const answers = new LargeAnswers();
  const held = ['a', 'a', 'b', 'b'].map((tenant) => answers.place(tenant, 10_000));
  for (const place of held) await place.grow(LARGE);
  const admitted: string[] = [];
  const waiting = ['a', 'a', 'c'].map(async (tenant) => {
    const place = answers.place(tenant, 10_000);
    await place.grow(LARGE);
    admitted.push(tenant);
    place.leave();
  });
  held[0]?.leave();
  await Promise.all(waiting);
  expect(admitted[0]).toBe('c');
});

it('says when the room is held for too long, and not of what left in time', async () => {
  const answers = new LargeAnswers(SOON_MS);
  const [slow, quick] = [answers.place('a', SOON_MS), answers.place('a', SOON_MS)];
  await quick.grow(LARGE);
  quick.leave();
  await slow.grow(LARGE);
  await once(slow.overdue, 'abort');
  expect(String(slow.overdue.reason)).toContain('larger than 4 MiB and did not come whole within 0.02 s');
  expect(quick.overdue.aborted).toBe(false);
});

it('keeps no room for a request that was given up while it waited, nor for one that left twice', async () => {
  const answers = new LargeAnswers();
  const held = [answers.place('a', SOON_MS), answers.place('a', SOON_MS)];
  for (const place of held) await place.grow(LARGE);
  const givenUp = answers.place('a', 10_000);
  const waiting = givenUp.grow(LARGE);
  givenUp.leave();
  for (const place of [...held, ...held]) place.leave();
  await waiting;
  for (let i = 0; i < 2; i++) await answers.place('a', SOON_MS).grow(LARGE);
  await expect(answers.place('a', SOON_MS).grow(LARGE)).rejects.toThrow(TooManyLargeAnswers);
});
