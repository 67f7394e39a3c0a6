import { ActivityFailure, ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { toFailure } from '../temporal/failure.js';

type Handler = (...args: unknown[]) => unknown;
type Activity = (...args: never[]) => unknown;

export interface FakeWorld {
  /** By name; what they throw reaches the workflow as Temporal would hand it over. */
  activities?: Record<string, Activity>;
  /**
   * Called whenever the workflow waits with nothing to do: send it a signal, or do nothing, and its time-out passes.
   * `timeoutMs` is undefined when it would wait for ever.
   */
  onWait?: (wait: { count: number; timeoutMs: number | undefined }) => unknown;
  /** What `workflowInfo()` says beside its defaults. */
  info?: Record<string, unknown>;
}

/** The workflow went on as a new run with these arguments. */
export class ContinuedAsNew extends Error {
  constructor(readonly args: readonly unknown[]) {
    super('continued as new');
  }
}

const MOST_WAITS = 10_000;

/**
 * Stands in for the SDK where a test looks only at the decisions of a workflow, without a server:
 *
 * ```ts
 * vi.mock('@temporalio/workflow', async (original) =>
 *   (await import('@resync/platform/fake-workflow')).fakeWorkflow.over(await original()));
 * ```
 *
 * Time does not pass: a wait ends by what `onWait` does, or at once as if its time-out had passed.
 */
class FakeWorkflow {
  #world: FakeWorld = {};
  #handlers = new Map<string, Handler>();
  #waits = 0;

  reset(world: FakeWorld = {}): void {
    this.#world = world;
    this.#handlers = new Map();
    this.#waits = 0;
  }

  signal(name: string, ...args: unknown[]): void {
    void this.#handler(name)(...args);
  }

  query<Answer>(name: string, ...args: unknown[]): Answer {
    return this.#handler(name)(...args) as Answer;
  }

  async update<Answer>(name: string, ...args: unknown[]): Promise<Answer> {
    return (await this.#handler(name)(...args)) as Answer;
  }

  /** The SDK's module with the calls that need a running workflow replaced. */
  over<Sdk extends object>(sdk: Sdk): Sdk {
    const proxyActivities = () =>
      new Proxy(
        {},
        {
          get:
            (_, name: string) =>
            (...args: unknown[]) =>
              this.#run(name, args),
        },
      );
    const condition = (isTrue: () => boolean, timeout?: unknown) => this.#wait(isTrue, timeout);
    const info = { taskQueue: 'workflows', continueAsNewSuggested: false, historyLength: 1 };
    return {
      ...sdk,
      proxyActivities,
      proxyLocalActivities: proxyActivities,
      condition,
      sleep: (timeout: unknown) => this.#wait(() => false, timeout).then(() => undefined),
      setHandler: ({ name }: { name: string }, handler: Handler) => void this.#handlers.set(name, handler),
      workflowInfo: () => ({
        workflowId: 'fake',
        runId: 'fake',
        startTime: new Date(),
        ...info,
        ...this.#world.info,
      }),
      continueAsNew: async (...args: unknown[]) => Promise.reject(new ContinuedAsNew(args)),
      patched: () => true,
      allHandlersFinished: () => true,
      setWorkflowOptions: () => undefined,
      log: { trace() {}, debug() {}, info() {}, warn() {}, error() {} },
    };
  }

  #handler(name: string): Handler {
    const handler = this.#handlers.get(name);
    if (!handler) throw new Error(`the workflow has no handler "${name}"`);
    return handler;
  }

  async #run(name: string, args: unknown[]): Promise<unknown> {
    const activity = this.#world.activities?.[name];
    if (!activity) throw new Error(`the test gives no activity "${name}"`);
    try {
      return await activity(...(args as never[]));
    } catch (error) {
      if (error instanceof CancelledFailure) throw error;
      const cause = ApplicationFailure.fromError(toFailure(error));
      throw new ActivityFailure('Activity task failed', name, '1', 'MAXIMUM_ATTEMPTS_REACHED', 'fake', cause);
    }
  }

  async #wait(isTrue: () => boolean, timeout: unknown): Promise<boolean> {
    const timeoutMs = typeof timeout === 'number' ? timeout : undefined;
    while (!isTrue()) {
      if (++this.#waits > MOST_WAITS) throw new Error('the workflow waits for ever');
      await this.#world.onWait?.({ count: this.#waits, timeoutMs });
      if (timeout !== undefined) return isTrue();
      if (!this.#world.onWait) throw new Error('the workflow waits for something that no test sends');
    }
    return true;
  }
}

export const fakeWorkflow = new FakeWorkflow();
