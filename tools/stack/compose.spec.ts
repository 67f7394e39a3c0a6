import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Service {
  image: string;
  command?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
}

const root = resolve(import.meta.dirname, '../..');
const text = readFileSync(resolve(root, 'docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true }) as { services: Record<string, Service> };
const ours = Object.entries(compose.services).filter(([, service]) => service.image === 'resync');

describe('docker-compose.yml', () => {
  it('follows the compose specification', () => {
    const schemaFile = createRequire(import.meta.url)
      .resolve('dclint/package.json')
      .replace('package.json', 'schemas/compose.schema.json');
    const { $schema: _draft, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8')) as Record<
      string,
      unknown
    >;
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    validate(compose);
    expect(validate.errors).toBeNull();
  });

  it('starts programs that the build makes', () => {
    const mains = ours.map(([, { command }]) => command?.at(-1) ?? 'dist/apps/api/src/main.js');
    const sources = mains.map((main) => main.replace(/^dist\/(.*)\.js$/, '$1.ts'));
    expect(sources.filter((source) => !existsSync(resolve(root, source)))).toEqual([]);
  });

  it('sets only variables that some part of the house reads', () => {
    const known = new Set(
      globSync('{apps,libs}/*/src/**/*.ts', { cwd: root })
        .map((file) => readFileSync(resolve(root, file), 'utf8'))
        .filter((source) => source.includes('configSection('))
        .flatMap((source) => source.match(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?=:)/g) ?? []),
    );
    const set = new Set(ours.flatMap(([, { environment }]) => Object.keys(environment ?? {})));
    expect([...set].filter((name) => !known.has(name))).toEqual([]);
  });

  it('asks only for secrets that make-env.sh makes', () => {
    const made = execFileSync(resolve(root, 'deploy/docker/make-env.sh'), { encoding: 'utf8' });
    const names = made
      .trim()
      .split('\n')
      .map((line) => line.split('=')[0]);
    const asked = new Set([...text.matchAll(/\$\{(\w+):[?-]/g)].map(([, name]) => name));
    expect(new Set(names)).toEqual(asked);
  });

  it('mounts files that exist', () => {
    const files = Object.values(compose.services)
      .flatMap(({ volumes }) => volumes ?? [])
      .filter((volume) => volume.startsWith('.'))
      .map((volume) => volume.split(':')[0] ?? '');
    expect(files.filter((file) => !existsSync(resolve(root, file)))).toEqual([]);
  });
});
