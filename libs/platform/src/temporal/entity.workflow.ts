import { setWorkflowOptions, workflowInfo } from '@temporalio/workflow';

/**
 * Marks a workflow that lives long: with worker versioning on it moves to each new build (its code changes by
 * `patched`), while jobs end on the build where they began. Without versioning Temporal refuses to be told.
 */
export function upgradesInPlace<Args extends unknown[], Outcome>(
  workflow: (...args: Args) => Promise<Outcome>,
): void {
  setWorkflowOptions(
    () =>
      workflowInfo().currentDeploymentVersion?.deploymentName ? { versioningBehavior: 'AUTO_UPGRADE' } : {},
    workflow,
  );
}
