import { type MigrationInterface } from 'typeorm';

/** In order; a new one goes to the end. */
export const monitoringMigrations: (new () => MigrationInterface)[] = [];
