import { defineJob } from '@resync/platform/workflows';
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';

export interface CounterInput {
  tenantId: string;
  name: string;
}
export const counterJob = defineJob<CounterInput, { total: number }>({
  name: 'counter',
  id: ({ tenantId, name }) => `counter/${tenantId}/${name}`,
});
export const add = defineSignal<[amount: number]>('add');
export const addNow = defineUpdate<number, [amount: number]>('addNow');
export const total = defineQuery<number>('total');
export const finish = defineSignal('finish');

export interface CopyInput {
  tenantId: string;
  copyId: string;
  items: number;
}
export type CopyOutcome = { kind: 'copied'; startedAt: number } | { kind: 'refused'; code: string };
export const copyJob = defineJob<CopyInput, CopyOutcome>({
  name: 'copy',
  id: ({ copyId }) => `copy/${copyId}`,
  priority: 'interactive',
});

export const trespassJob = defineJob<CopyInput & { victim: string }, void>({
  name: 'trespass',
  id: ({ copyId }) => `trespass/${copyId}`,
});

export const touchJob = defineJob<{ tenantId: string; n: number }, void>({
  name: 'touch',
  id: ({ tenantId, n }) => `touch/${tenantId}/${n}`,
});
