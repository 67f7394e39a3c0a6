export { jsonOrNull } from './json-or-null.js';
