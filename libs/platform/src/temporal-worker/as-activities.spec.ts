import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { expect, it } from 'vitest';
import { InvalidInput } from '../errors/index.js';
import { asActivities, DuplicateActivity } from './as-activities.js';

class ReportActivities {
  readonly #day = '2026-11-21';
  async writeReport(input: { rows: number }): Promise<string> {
    return `${this.#day}: ${input.rows}${this.#unit()}`;
  }
  async refuse(): Promise<void> {
    throw new InvalidInput('no rows');
  }
  async cancelled(): Promise<void> {
    throw new CancelledFailure('stop');
  }
  onModuleInit(): void {}
  #unit = () => ' rows';
}
class MailActivities {
  async writeReport(): Promise<void> {}
}

it('makes an activity of every public method, bound to its provider, but of no lifecycle hook', async () => {
  const activities = asActivities(new ReportActivities());
  expect(Object.keys(activities)).toEqual(['writeReport', 'refuse', 'cancelled']);
  expect(await activities.writeReport?.({ rows: 3 })).toBe('2026-11-21: 3 rows');
});

it('takes inherited methods too', () => {
  class Monthly extends ReportActivities {}
  expect(Object.keys(asActivities(new Monthly()))).toContain('writeReport');
});

it('refuses two activities of one name and says whose', () => {
  expect(() => asActivities(new ReportActivities(), new MailActivities())).toThrow(DuplicateActivity);
  expect(() => asActivities(new ReportActivities(), new MailActivities())).toThrow(
    /"writeReport".*ReportActivities and MailActivities/,
  );
});

it('turns an error of ours into a failure of its code, and lets a cancellation pass', async () => {
  const { refuse, cancelled } = asActivities(new ReportActivities());
  const failure = await refuse?.().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ApplicationFailure);
  expect(failure).toMatchObject({ type: 'INVALID_INPUT', nonRetryable: true });
  await expect(cancelled?.()).rejects.toThrow(CancelledFailure);
});
