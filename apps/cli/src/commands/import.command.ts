import { readFileSync } from 'node:fs';
import { createApiClient, followOperation, type Operation } from '@resync/client';
import { decodeComposer } from '@resync/scheduler/composer';
import chalk from 'chalk';
import { type Command } from 'commander';
import { chooseConnection } from '../connection.js';
import { accessOf, type HouseOptions, withHouse } from '../house.js';
import { cannotRead } from '../output/cannot-read.js';
import { describeImport, type ImportResult } from '../output/import-report.js';
import { progressLine } from '../output/progress.js';
import { json, say } from '../output/table.js';

/** What one request of the API takes. Seen to here: the server closes a socket that sends more before it has answered. */
const MAX_BODY_BYTES = 32 * 1024 * 1024;

interface ImportOptions extends HouseOptions {
  connection?: string;
  strict?: boolean;
}

export function addImport(program: Command): void {
  withHouse(program.command('import').description('definitions that composer exported, into the store'))
    .argument('<file...>', 'text exports; UTF-8, UTF-16 or Latin-1')
    .option('--connection <name>', 'name or id; not needed when there is only one')
    .option('--strict', 'import nothing when anything cannot be read')
    .action(async (names: string[], { connection: wanted, strict = false, ...options }: ImportOptions) => {
      const files = names.map(readExport);
      refuseTooMuch({ files, strict });
      const client = createApiClient(accessOf(options));
      const connection = await chooseConnection(client, wanted);
      const progress = progressLine(`Importing into ${connection.name}`);
      const path = { id: connection.id };
      const { data: started } = await client.POST('/api/v1/connections/{id}/import', {
        params: { path },
        body: { files, strict },
      });
      if (!started) throw new Error('the import came back empty');
      const ended = await followOperation(client, started.id, progress.show);
      progress.clear();
      report(ended, connection.name, options);
    });
}

function readExport(name: string): { name: string; text: string } {
  try {
    // NUL is no text for the API; as a character that cannot be read it is reported where it stands.
    return { name, text: decodeComposer(readFileSync(name)).replaceAll('\0', '\u{fffd}') };
  } catch (error) {
    throw cannotRead(name, error);
  }
}

function refuseTooMuch(body: object): void {
  const bytes = Buffer.byteLength(JSON.stringify(body));
  if (bytes <= MAX_BODY_BYTES) return;
  const mib = (size: number): string => (size / 1024 / 1024).toFixed(1);
  throw new Error(
    `These files are ${mib(bytes)} MiB together and one import takes ${mib(MAX_BODY_BYTES)} MiB: import them in several calls.`,
  );
}

function report({ id, state, result, problem }: Operation, connection: string, options: HouseOptions): void {
  const found = isImportResult(result) ? result : null;
  if (found?.kind !== 'imported') process.exitCode = 1;
  if (options.json) say(json({ operation: id, state, problem, ...found }));
  else if (found) say(describeImport(found, connection));
  else say(chalk.red(problem ? `The import failed: ${problem.message}` : `The import was ${state}.`));
}

const isImportResult = (result: unknown): result is ImportResult =>
  typeof result === 'object' && result !== null && 'counts' in result;
