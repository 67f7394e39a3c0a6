export { importDefinitionsJob, type ImportInput } from './import/import.contract.js';
export { importDefinitions } from './import/import.workflow.js';
