import {
  BadConfiguration,
  migrateDatabase,
  migrationConfig,
  readConfig,
  ResyncError,
} from '@resync/platform';
import { migrations, partitionedTables } from './migrations.js';

/** `node dist/apps/worker/src/migrate.js`: brings the database to the newest schema and says what it did. */
try {
  const { migration } = readConfig({ migration: migrationConfig });
  const ran = await migrateDatabase(migration, migrations, partitionedTables);
  process.stdout.write(
    ran.length === 0 ? 'the schema is current\n' : `${ran.map((name) => `ran ${name}`).join('\n')}\n`,
  );
} catch (error) {
  const known = error instanceof ResyncError || error instanceof BadConfiguration;
  process.stderr.write(`${known ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
