import { Injectable, Logger } from '@nestjs/common';
import { Workflows } from '@resync/platform';
import { pushJob, wakePush } from './push.contract.js';

/** Without a call for so long, it looks by itself. */
const LOOK_EVERY_MS = 60_000;

/** Calls the workflow that pushes to a tenant's browsers, and starts it where it does not run. */
@Injectable()
export class PushCalls {
  readonly #logger = new Logger(PushCalls.name);

  constructor(private readonly workflows: Workflows) {}

  /** A call that is lost is made up for by the worker (`PushWaker`). */
  async tryToWake(tenantId: string): Promise<void> {
    try {
      await this.workflows.signalWithStart(pushJob, { tenantId, lookEveryMs: LOOK_EVERY_MS }, wakePush);
    } catch (error) {
      this.#logger.warn(`the push workflow of ${tenantId} was not called: ${String(error)}`);
    }
  }
}
