import { Heap } from './heap.js';
import { type JobInstance } from './plan.model.js';

export interface Waiting {
  job: JobInstance;
  ticket: number;
}

/** Jobs that wait for the same thing: promoted and hi/go first, then stream priority, job priority, who came first. */
export function waitingLine(): Heap<Waiting> {
  return new Heap(({ job: a }, { job: b }) => {
    const urgent = Number(b.promoted || b.priority >= 100) - Number(a.promoted || a.priority >= 100);
    if (urgent !== 0) return urgent < 0;
    if (a.stream.priority !== b.stream.priority) return a.stream.priority > b.stream.priority;
    if (a.priority !== b.priority) return a.priority > b.priority;
    return a.readyOrder < b.readyOrder;
  });
}
