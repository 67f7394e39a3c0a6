import { describe, expect, it } from 'vitest';
import { duration, fullTime } from './time';

describe('the full time', () => {
  const instant = '2026-03-02T04:30:00Z';

  it('names the time of the plan too, when its zone is another', () => {
    const [own, plan] = fullTime(instant, 'pt', ['America/Sao_Paulo']).split('\n');
    expect(own).toMatch(/2026/);
    expect(plan).toBe('America/Sao_Paulo: 02/03/2026, 01:30:00');
  });

  it('leaves out what the browser does not know as a zone', () => {
    expect(fullTime(instant, 'pt', ['Mars/Olympus']).split('\n')).toHaveLength(1);
  });
});

it('says how long something takes without rounding a half away', () => {
  const said = (ms: number) => duration(ms, 'en');
  expect([0, 784, 12_400, 59_990].map(said)).toEqual(['0 sec', '784 ms', '12.4 sec', '1 min']);
  expect([90_000, 119 * 60_000, 3_600_000].map(said)).toEqual(['1 min 30 sec', '1 hr 59 min', '1 hr']);
  expect(said((26 * 60 + 5) * 60_000)).toBe('1 day 2 hr');
});
