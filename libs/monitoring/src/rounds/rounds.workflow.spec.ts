import { fakeWorkflow } from '@resync/platform/fake-workflow';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type RoundOutcome } from './rounds.contract.js';
import { push } from '../push/push.workflow.js';
import { webhook } from '../webhooks/webhook.workflow.js';

vi.mock('@temporalio/workflow', async (original) =>
  (await import('@resync/platform/fake-workflow')).fakeWorkflow.over(await original<object>()),
);

const input = { tenantId: 't', lookEveryMs: 60_000 };
let waits: (number | undefined)[];
beforeEach(() => {
  waits = [];
});

/** Rounds that end so, one after another; then nobody is to be told. `onWait` may send a signal. */
function given(rounds: (RoundOutcome | Error)[], onWait: () => void = () => undefined, info = {}) {
  const tellReceiver = vi.fn(async (): Promise<RoundOutcome> => {
    const next = rounds.shift() ?? { kind: 'off' };
    if (next instanceof Error) throw next;
    return next;
  });
  fakeWorkflow.reset({
    activities: { tellReceiver, pushToBrowsers: tellReceiver },
    info,
    onWait: ({ timeoutMs }) => {
      waits.push(timeoutMs);
      onWait();
    },
  });
  return tellReceiver;
}

describe.each([
  ['a receiver', webhook],
  ['browsers', push],
])('telling %s', (_whom, workflow) => {
  it('goes on at once while there is more, then waits until something is due', async () => {
    const tell = given([{ kind: 'more' }, { kind: 'more' }, { kind: 'idle', nextInMs: 5_000 }]);
    await expect(workflow(input)).resolves.toEqual({ kind: 'off' });
    expect(tell).toHaveBeenCalledTimes(4);
    expect(waits).toEqual([5_000]);
  });

  it('looks by itself now and then, since a call may be lost', async () => {
    given([
      { kind: 'idle', nextInMs: null },
      { kind: 'idle', nextInMs: 3_600_000 },
    ]);
    await workflow(input);
    expect(waits).toEqual([60_000, 60_000]);
  });

  it('goes on when it is called', async () => {
    const tell = given([{ kind: 'idle', nextInMs: null }], () => fakeWorkflow.signal('wake'));
    await workflow(input);
    expect(tell).toHaveBeenCalledTimes(2);
  });

  it('does not end when it was called while it found nobody to tell', async () => {
    const rounds: RoundOutcome[] = [{ kind: 'off' }, { kind: 'off' }];
    const tell = vi.fn(async () => {
      if (tell.mock.calls.length === 1) fakeWorkflow.signal('wake');
      return rounds.shift();
    });
    fakeWorkflow.reset({ activities: { tellReceiver: tell, pushToBrowsers: tell } });
    await workflow(input);
    expect(tell).toHaveBeenCalledTimes(2);
  });

  it('waits and goes on when the database was away', async () => {
    const tell = given([new Error('PostgreSQL is away')]);
    await workflow(input);
    expect(tell).toHaveBeenCalledTimes(2);
    expect(waits).toEqual([10_000]);
  });

  it('goes on as a new run before its history is long', async () => {
    given([], undefined, { continueAsNewSuggested: true });
    await expect(workflow(input)).rejects.toMatchObject({ args: [input] });
  });
});
