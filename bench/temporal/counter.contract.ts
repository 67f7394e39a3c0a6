import { defineJob } from '@resync/platform/workflows';
import { defineSignal, defineUpdate } from '@temporalio/workflow';

export interface CounterInput {
  tenantId: string;
  name: string;
}
export const counterJob = defineJob<CounterInput, number>({
  name: 'counter',
  id: ({ tenantId, name }) => `counter/${tenantId}/${name}`,
});
export const add = defineSignal<[amount: number]>('add');
export const addNow = defineUpdate<number, [amount: number]>('addNow');
