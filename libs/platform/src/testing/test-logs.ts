import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { destination, type Logger } from 'pino';
import { createLogger } from '../telemetry/index.js';

/** Where the run keeps logs, to be searched for secrets at its end; a test run by hand keeps none. */
const folder = process.env.RESYNC_TEST_LOGS;
const fileOf = (ending: string): string => join(folder ?? '', `${process.pid}.${ending}`);

/** Writes everything, as much as a program can say, where the search finds it. */
export const testLogger = (service: string): Logger =>
  folder
    ? createLogger({ level: 'trace' }, service, destination({ dest: fileOf('log'), sync: true }))
    : createLogger({ level: 'silent' }, service);

const SECRET_FIELD = /(password|secret|accessToken|refreshToken|email|phone)$/i;
const SHORTEST = 12; // shorter ones stand in logs by chance

/** Notes every secret in what a test sends or receives. */
export function noteSecrets(value: unknown, field = ''): void {
  if (!folder || value === null) return;
  if (typeof value === 'object') for (const [name, inner] of Object.entries(value)) noteSecrets(inner, name);
  else if (typeof value === 'string' && SECRET_FIELD.test(field) && value.length >= SHORTEST)
    appendFileSync(fileOf('secrets'), `${value.replaceAll('\n', ' ')}\n`);
}
