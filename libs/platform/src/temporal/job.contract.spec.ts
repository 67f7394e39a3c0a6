import { expect, expectTypeOf, it } from 'vitest';
import { type AnyJob, defineJob, type InputOf, type OutcomeOf } from './job.contract.js';

interface ExportInput {
  tenantId: string;
  day: string;
}
const exportDay = defineJob<ExportInput, { rows: number }>({
  name: 'exportDay',
  id: ({ tenantId, day }) => `export-day/${tenantId}/${day}`,
});

it('carries input and outcome as types only', () => {
  expectTypeOf<InputOf<typeof exportDay>>().toEqualTypeOf<ExportInput>();
  expectTypeOf<OutcomeOf<typeof exportDay>>().toEqualTypeOf<{ rows: number }>();
  const all: AnyJob[] = [exportDay];
  expect(all[0]).toMatchObject({ name: 'exportDay', queue: 'workflows', priority: 'scheduled' });
});

it('refuses a name that no exported function could have', () => {
  expect(() => defineJob({ name: 'export-day', id: () => 'x' })).toThrow(/exported function/);
});
