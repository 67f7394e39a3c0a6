import { randomUUID } from 'node:crypto';
import { ago } from './plan.fixtures.js';
import { type WebHarness } from './web-harness.js';

/** What an import of three files came to. */
export const IMPORTED = {
  kind: 'imported',
  connectionId: randomUUID(),
  counts: { jobs: 12, streams: 3, workstations: 0 },
  added: 14,
  replaced: 1,
  unchanged: 0,
  errors: 1,
  warnings: 0,
  problems: [
    {
      severity: 'error',
      code: 'UNTERMINATED_STRING',
      file: 'jobs.txt',
      line: 7,
      message: 'no closing quote',
    },
  ],
  problemCount: 1,
  unresolved: [
    {
      kind: 'workstation',
      reference: '/AGT9',
      from: '/AGT1#/A',
      uses: 2,
      position: { file: 'jobs.txt', line: 3 },
    },
  ],
  unresolvedCount: 1,
};

/** A row of a long job that a person has started. */
export const anOperation = (web: WebHarness, changes: Record<string, unknown> = {}) => {
  const id = randomUUID();
  return {
    id,
    kind: 'import',
    state: 'completed',
    started_by: randomUUID(),
    body_hash: 'x',
    workflow_type: 'importDefinitions',
    workflow_id: `import/${id}`,
    input: { tenantId: web.tenant },
    created_at: ago(60),
    checked_at: ago(30),
    finished_at: ago(30),
    result: IMPORTED,
    ...changes,
  };
};
/** Not to be asked for at Temporal, which knows nothing of it. */
export const aheadOfTime = () => ({
  created_at: ago(-3_600),
  checked_at: ago(-3_600),
  finished_at: null,
  result: null,
});
