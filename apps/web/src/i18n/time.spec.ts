import { describe, expect, it } from 'vitest';
import { fullTime } from './time';

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
