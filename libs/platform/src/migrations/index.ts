import { EventTrace1763700001400 } from './1763700001400-event-trace.js';
import { Events1763700001100 } from './1763700001100-events.js';
import { IdempotentAnswers1763700001011 } from './1763700001011-idempotent-answers.js';
import { Identity1763700001010 } from './1763700001010-identity.js';
import { Operations1763700001200 } from './1763700001200-operations.js';
import { Partitions1763700001002 } from './1763700001002-partitions.js';
import { RateLimit1763700001300 } from './1763700001300-rate-limit.js';
import { Tenants1763700001001 } from './1763700001001-tenants.js';

/** In order; a new one goes to the end. */
export const platformMigrations = [
  Tenants1763700001001,
  Partitions1763700001002,
  Identity1763700001010,
  IdempotentAnswers1763700001011,
  Events1763700001100,
  Operations1763700001200,
  RateLimit1763700001300,
  EventTrace1763700001400,
];
