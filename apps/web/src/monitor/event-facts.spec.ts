import { expect, it } from 'vitest';
import { factsOf } from './event-facts';

it('says who acknowledged a problem, and what they wrote', () => {
  expect(factsOf({ problem: 'job.abend', by: 'Ana', note: 'called the night shift', alert: false })).toEqual([
    'Ana',
    'called the night shift',
  ]);
});

it('names a number that would say nothing alone, and leaves out what is not known', () => {
  expect(factsOf({ status: 'ABEND', returnCode: 8, priority: 10, reason: null, message: '' })).toEqual([
    'ABEND',
    'rc 8',
    'priority 10',
  ]);
});
