export { KeyNameTaken } from './api-key.errors.js';
export { ApiKeyModule } from './api-key.module.js';
export { ApiKeyService, type ApiKey, type NewApiKey } from './api-key.service.js';
