import { z } from 'zod';
import { configSection } from '../config/index.js';

/** Where Redis or Valkey is (`redis://` or, with TLS, `rediss://`). */
export const redisConfig = configSection(
  'redis',
  z.object({ REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must be a redis:// or rediss:// address' }) }),
  (v) => ({ url: v.REDIS_URL }),
);

export interface RedisConfig {
  url: string;
}
