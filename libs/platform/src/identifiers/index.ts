export { deterministicId, newId } from './identifiers.js';
