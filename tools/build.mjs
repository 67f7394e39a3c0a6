/**
 * Compiles apps, libs, bench and eval into dist, file by file, bundles the workflows for the worker and builds the web
 * application. What has not
 * changed since the last build is left alone. Types are not checked here (`pnpm typecheck` does).
 */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { transformFile, version as compiler } from '@swc/core';

const root = dirname(import.meta.dirname);
process.chdir(root);

const MANIFEST = 'dist/.build.json';
const BUNDLER = 'dist/apps/worker/src/bundle.js';
const WORKFLOW_BUNDLE = 'dist/workflow-bundle.js';
const BUNDLED = /^(libs|apps\/worker)\//;

const isBuilt = (file) => !/(^apps\/web\/|\/test\/|\.spec\.ts$|\.d\.ts$)/.test(file);
const sources = globSync(['{apps,libs}/*/src/**/*.*', '{bench,eval}/**/*.*']).filter(isBuilt).sort();

const settings = `${compiler} ${readFileSync('.swcrc', 'utf8')} ${readFileSync(import.meta.filename, 'utf8')}`;
const last = readManifest();
const before = last.settings === settings ? last.files : {};
const files = Object.fromEntries(sources.map((file) => [file, stampOf(file)]));

const changed = sources.filter((file) => files[file] !== before[file] || !existsSync(outputOf(file)));
const removed = Object.keys(last.files).filter((file) => !(file in files));

for (const file of removed) for (const end of ['', '.map']) rmSync(outputOf(file) + end, { force: true });
const failures = (await Promise.allSettled(changed.map(build)))
  .filter((result) => result.status === 'rejected')
  .map((result) => result.reason.message);
if (failures.length > 0) {
  process.stdout.write(`${failures.join('\n')}\n`);
  process.exit(1);
}

const rebundle =
  existsSync(BUNDLER) &&
  (!existsSync(WORKFLOW_BUNDLE) || [...changed, ...removed].some((file) => BUNDLED.test(file)));
if (rebundle) execFileSync(process.execPath, [BUNDLER], { stdio: ['ignore', 'inherit', 'inherit'] });

const web = globSync(['apps/web/**/*.*', 'libs/client/src/**/*.ts']).filter(
  (file) => !/\.spec\.ts$/.test(file),
);
const webStamp = web
  .sort()
  .map((file) => `${file} ${stampOf(file)}`)
  .join('\n');
const rebuildWeb = webStamp !== last.web || !existsSync('dist/web/index.html');
if (rebuildWeb) {
  const build = createHash('sha256').update(webStamp).digest('hex').slice(0, 16);
  viteBuild('vite.config.ts');
  viteBuild('vite.service-worker.config.ts', '--mode', build);
  globSync('dist/web/assets/*.{js,css}').forEach(compress);
}

// Written last: a build that was cut short starts from the earlier state again.
mkdirSync('dist', { recursive: true });
writeFileSync(MANIFEST, JSON.stringify({ settings, files, web: webStamp }));
process.stdout.write(
  `${changed.length === 0 ? 'nothing' : `${changed.length} of ${sources.length} files`} to compile${rebundle ? ', workflows bundled' : ''}${rebuildWeb ? ', web built' : ''}\n`,
);

function viteBuild(config, ...options) {
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', ...options];
  execFileSync(process.execPath, [...vite, '--config', `apps/web/${config}`], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

function readManifest() {
  try {
    return JSON.parse(readFileSync(MANIFEST, 'utf8'));
  } catch {
    return { settings: '', files: {} };
  }
}

function stampOf(file) {
  const { mtimeMs, size } = statSync(file);
  return `${mtimeMs} ${size}`;
}

function outputOf(file) {
  return join('dist', file.replace(/\.ts$/, '.js'));
}

/** Beside each script, what browsers are sent. */
function compress(file) {
  const content = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(content));
}

async function build(file) {
  const output = outputOf(file);
  mkdirSync(dirname(output), { recursive: true });
  if (!file.endsWith('.ts')) return copyFile(file, output);
  const { code, map } = await transformFile(file, {
    configFile: '.swcrc',
    sourceFileName: relative(dirname(output), file),
  });
  const mapName = `${output}.map`;
  await Promise.all([
    writeFile(output, `${code}\n//# sourceMappingURL=${mapName.split('/').at(-1)}\n`),
    writeFile(mapName, map ?? ''),
  ]);
}
