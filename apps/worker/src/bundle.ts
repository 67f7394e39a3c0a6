import { extname, join } from 'node:path';
import { bundleWorkflows } from '@resync/platform/worker';
import { WORKFLOW_BUNDLE } from './workflow-bundle.js';

/** `node dist/apps/worker/src/bundle.js`, at the end of each build: all workflows in the one script that workers load. */
await bundleWorkflows({
  workflowsPath: join(import.meta.dirname, `workflows${extname(import.meta.filename)}`),
  out: WORKFLOW_BUNDLE,
});
