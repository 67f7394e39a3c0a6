import { upgradesInPlace } from '@resync/platform/workflows';
import { condition, setHandler } from '@temporalio/workflow';
import { add, addNow, type CounterInput } from './counter.contract.js';

/** Adds up what it is sent, until it is terminated. */
export async function counter(_input: CounterInput): Promise<number> {
  let total = 0;
  setHandler(add, (amount) => void (total += amount));
  setHandler(addNow, (amount) => (total += amount));
  await condition(() => false);
  return total;
}

upgradesInPlace(counter);
