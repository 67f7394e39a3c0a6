import { z } from 'zod';
import { configSection } from '../config/index.js';

/** Traces always have ids; they leave the process only when a collector is named. */
export const tracingConfig = configSection(
  'tracing',
  z.object({ OTEL_EXPORTER_OTLP_ENDPOINT: z.url('must be the address of an OTLP collector').optional() }),
  (v) => ({ otlpEndpoint: v.OTEL_EXPORTER_OTLP_ENDPOINT }),
);

export interface TracingConfig {
  /** Base address of an OTLP/HTTP collector, such as `http://localhost:4318`; undefined keeps traces at home. */
  otlpEndpoint: string | undefined;
}
