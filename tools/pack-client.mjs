/** Builds libs/client as the package that it says it is and packs it: `node tools/pack-client.mjs [FOLDER]`, printing the file. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = dirname(import.meta.dirname);
const home = join(root, 'dist/client-package');
const destination = resolve(process.argv[2] ?? join(root, 'dist'));
const run = (program, args, cwd) =>
  execFileSync(program, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });

rmSync(home, { recursive: true, force: true });
mkdirSync(home, { recursive: true });
run(join(root, 'node_modules/.bin/tsc'), ['-p', 'libs/client/tsconfig.build.json'], root);
for (const file of ['libs/client/package.json', 'libs/client/README.md', 'LICENSE'])
  copyFileSync(join(root, file), join(home, file.split('/').at(-1)));
run('pnpm', ['pack', '--pack-destination', destination], home);

const { name, version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
process.stdout.write(`${join(destination, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`)}\n`);
