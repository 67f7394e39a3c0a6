export { InvalidInput, NotFound, ResyncError, type ErrorKind, type FieldProblem } from './resync.error.js';
