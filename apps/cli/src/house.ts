import { readFileSync } from 'node:fs';
import { type ApiAccess } from '@resync/client';
import { Command, Option } from 'commander';

/** Where the house is and as whom to speak to it: options, else environment, else what `./resync up` left behind. */
export interface HouseOptions {
  url?: string;
  key?: string;
  tenant?: string;
  runFile?: string;
  json?: boolean;
}

/** Options that every command has. */
export const withHouse = (command: Command): Command =>
  command
    .addOption(new Option('--url <address>', 'address of the api').env('RESYNC_URL'))
    .addOption(new Option('--key <key>', 'API key').env('RESYNC_API_KEY'))
    .addOption(new Option('--tenant <id>', 'tenant, when the key holds several').env('RESYNC_TENANT'))
    .addOption(new Option('--run-file <file>').env('RESYNC_RUN_FILE').hideHelp())
    .option('--json', 'JSON for machines instead of a table');

/** Nothing says where the house is: an instruction, not a stack trace. */
export class HouseNotFound extends Error {}

export function accessOf({ url, key, tenant, runFile }: HouseOptions): ApiAccess {
  const running = readRunFile(runFile);
  const address = url ?? running?.api;
  const token = key ?? (url === undefined ? running?.apiKey : undefined);
  if (address === undefined)
    throw new HouseNotFound(
      'Resync is not running here: start it with ./resync up, or give --url and --key.',
    );
  if (token === undefined)
    throw new HouseNotFound(`An API key is needed for ${address}: give --key or RESYNC_API_KEY.`);
  return { address, token, ...(tenant !== undefined && { tenant }) };
}

function readRunFile(file: string | undefined): { api?: string; apiKey?: string } | null {
  if (file === undefined) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { api?: string; apiKey?: string };
  } catch {
    return null; // not running, or being started just now
  }
}
