import { type MigrationInterface } from 'typeorm';
import { Router1763700005001 } from './1763700005001-router.js';

/** In order; a new one goes to the end. */
export const assistantMigrations: (new () => MigrationInterface)[] = [Router1763700005001];
