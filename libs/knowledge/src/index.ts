export { embeddingConfig, type EmbeddingConfig } from './embedding/embedding.config.js';
export { EmbeddingBusy, EmbeddingFailed, ModelUnusable } from './embedding/embedding.errors.js';
export { type Embedder, type Embedding } from './embedding/embedding.model.js';
export { EmbeddingModule } from './embedding/embedding.module.js';
export { EmbeddingService } from './embedding/embedding.service.js';
