import { resolve } from 'node:path';

/** `dist/workflow-bundle.js`, seen from `dist/apps/worker/src`. */
export const WORKFLOW_BUNDLE = resolve(import.meta.dirname, '../../../workflow-bundle.js');
