import { setTimeout as delay } from 'node:timers/promises';
import { type NativeConnection } from '@temporalio/worker';

export const DEPLOYMENT = 'resync';
const RETRY_MS = 500;
const MOST_ATTEMPTS = 60;

/**
 * Makes a build the one that new workflows begin on: pinned jobs end on the build where they began, entities move to
 * this one. Temporal knows a build only after its worker's first poll, so the first answers may be a refusal.
 * Any number of replicas may ask for the same build.
 */
export async function promoteBuild(
  connection: NativeConnection,
  { namespace, buildId }: { namespace: string; buildId: string },
  signal: AbortSignal,
): Promise<void> {
  for (let attempt = 1; !signal.aborted; attempt++) {
    try {
      await connection.workflowService.setWorkerDeploymentCurrentVersion({
        namespace,
        deploymentName: DEPLOYMENT,
        buildId,
        identity: `${DEPLOYMENT}/${buildId}`,
        ignoreMissingTaskQueues: true,
      });
      return;
    } catch (error) {
      if (attempt === MOST_ATTEMPTS) throw error;
      await delay(RETRY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
