import { type MigrationInterface } from 'typeorm';
import { PlanStore1763700002100 } from './1763700002100-plan-store.js';

/** In order; a new one goes to the end. */
export const schedulerMigrations: (new () => MigrationInterface)[] = [PlanStore1763700002100];
