/**
 * Searches the logs of a test run for the secrets that its tests have used, and for whatever looks like a credential.
 * Exits 1 when one is found, or when there was nothing to search: a search of nothing proves nothing.
 * Says file, line and kind, never the secret.
 *
 * node search-logs.mjs FOLDER    FOLDER/*.log, FOLDER/*.secrets (one a line)
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LOOKS = [
  ['an API key or refresh token', /\brs[kr]_[\w-]{30,}/],
  ['an access token', /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/],
];

const [folder] = process.argv.slice(2);
const files = readdirSync(folder);
const linesOf = (ending) =>
  files
    .filter((file) => file.endsWith(ending))
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .map((text, index) => ({ file, line: index + 1, text })),
    )
    .filter(({ text }) => text !== '');

const secrets = [...new Set(linesOf('.secrets').map(({ text }) => text))];
const logs = linesOf('.log');
const kindOf = (text) =>
  LOOKS.find(([, look]) => look.test(text))?.[0] ??
  (secrets.some((secret) => text.includes(secret)) ? 'a secret of a test' : undefined);

const found = logs.flatMap(({ file, line, text }) => {
  const kind = kindOf(text);
  return kind ? [`${file}:${line} holds ${kind}`] : [];
});
process.stdout.write(`${logs.length} lines searched for ${secrets.length} secrets, ${found.length} found\n`);
for (const place of found.slice(0, 20)) process.stdout.write(`  ${place}\n`);
process.exitCode = found.length > 0 || logs.length === 0 || secrets.length === 0 ? 1 : 0;
