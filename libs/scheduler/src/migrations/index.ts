import { type MigrationInterface } from 'typeorm';
import { PlanStore1763700002100 } from './1763700002100-plan-store.js';
import { PlanLists1763700002110 } from './1763700002110-plan-lists.js';
import { PlanPurge1763700002111 } from './1763700002111-plan-purge.js';
import { Connections1763700002200 } from './1763700002200-connections.js';
import { Definitions1763700002300 } from './1763700002300-definitions.js';
import { JobOutcome1763700002310 } from './1763700002310-job-outcome.js';
import { DefinitionIds1763700002400 } from './1763700002400-definition-ids.js';
import { RunKnown1763700002410 } from './1763700002410-run-known.js';
import { PlanStatistics1763700002420 } from './1763700002420-plan-statistics.js';
import { JobOrders1763700002430 } from './1763700002430-job-orders.js';

/** In order; a new one goes to the end. */
export const schedulerMigrations: (new () => MigrationInterface)[] = [
  PlanStore1763700002100,
  PlanLists1763700002110,
  PlanPurge1763700002111,
  Connections1763700002200,
  Definitions1763700002300,
  JobOutcome1763700002310,
  DefinitionIds1763700002400,
  RunKnown1763700002410,
  PlanStatistics1763700002420,
  JobOrders1763700002430,
];
