import { expect, it } from 'vitest';
import { VirtualClock } from './virtual-clock.js';

it('runs at its speed, keeps its time when the speed changes, and jumps forward only', () => {
  let wall = 0;
  const clock = new VirtualClock(1_000_000, 60, () => wall);
  wall = 1000;
  expect(clock.now()).toBe(1_060_000);
  clock.setSpeed(0);
  wall = 9000;
  expect(clock.now()).toBe(1_060_000);
  clock.advance(5000);
  clock.advance(-5000);
  expect(clock.now()).toBe(1_065_000);
  clock.setSpeed(1);
  wall = 9500;
  expect(clock.now()).toBe(1_065_500);
});
