import { z } from 'zod';
import { configSection } from '../config/index.js';

export const loggingConfig = configSection(
  'logging',
  z.object({
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  }),
  (v) => ({ level: v.LOG_LEVEL }),
);

export interface LoggingConfig {
  level: string;
}
