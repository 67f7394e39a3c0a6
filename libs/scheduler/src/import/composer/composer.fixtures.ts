import fc from 'fast-check';
import type { ComposerDocument } from './composer.model.js';
import { jobDefinition, stream } from './streams.fixtures.js';
import {
  date,
  few,
  folder,
  freeDays,
  name,
  path,
  position,
  record,
  runCycle,
  scoped,
  small,
  text,
  type DocumentOptions,
} from './values.fixtures.js';

export function composerDocument(options: DocumentOptions): fc.Arbitrary<ComposerDocument> {
  const workstation = fc.record(
    {
      folder,
      name,
      position,
      description: text,
      os: fc.constant('UNIX'),
      node: fc.constant('bat01.example.com'),
      tcpPort: small,
      securePort: small,
      timeZone: fc.constant('Etc/UTC'),
      domain: name,
      host: path,
      accessMethod: text,
      agentId: text,
      type: fc.constantFrom('FTA', 'X-AGENT', 'D-POOL'),
      ignore: fc.boolean(),
      autoLink: fc.boolean(),
      behindFirewall: fc.boolean(),
      fullStatus: fc.boolean(),
      securityLevel: fc.constant('FORCE_ENABLED'),
      server: fc.constant('A'),
      protocol: fc.constant('HTTPS'),
      license: fc.constant('PERJOB'),
      variableTable: path,
      members: few(path),
      ...(options.raw && { requirements: fc.constant('<jsdl:r xmlns:jsdl="x">\n</jsdl:r>') }),
    },
    { requiredKeys: ['folder', 'name', 'position', 'type', 'ignore', 'members'] },
  );
  const described = { folder, name, position, description: text };
  return fc.record({
    workstations: few(workstation),
    workstationClasses: few(
      fc.record(
        {
          ...described,
          ignore: fc.boolean(),
          members: few(fc.oneof(path, fc.constant({ folder: '/', name: '@' }))),
        },
        { requiredKeys: ['folder', 'name', 'position', 'ignore', 'members'] },
      ),
    ),
    domains: few(
      fc.record(
        { position, name, description: text, manager: path, isMaster: fc.boolean(), parent: name },
        { requiredKeys: ['position', 'name', 'isMaster'] },
      ),
    ),
    jobs: few(jobDefinition(options)),
    resources: few(
      fc.tuple(scoped, small, fc.option(text, { nil: undefined })).map(([target, quantity, description]) => ({
        ...target,
        position: { file: 'a.txt', line: 1 },
        quantity,
        ...(description !== undefined && { description }),
      })),
    ),
    prompts: few(fc.record({ folder, name, position, text })),
    calendars: few(
      fc.record(
        { ...described, dates: fc.array(date, { minLength: 1, maxLength: 4 }) },
        { requiredKeys: ['folder', 'name', 'position', 'dates'] },
      ),
    ),
    parameters: few(
      fc.record(
        { position, table: path, name, value: text },
        { requiredKeys: ['position', 'name', 'value'] },
      ),
    ),
    variableTables: few(
      fc.record(
        { ...described, isDefault: fc.boolean(), variables: record },
        { requiredKeys: ['folder', 'name', 'position', 'isDefault', 'variables'] },
      ),
    ),
    runCycleGroups: few(
      fc.record(
        { ...described, variableTable: path, freeDays, runCycles: few(runCycle) },
        { requiredKeys: ['folder', 'name', 'position', 'runCycles'] },
      ),
    ),
    streams: few(stream(options)),
    users: few(
      fc.record(
        { position, name: fc.constantFrom('user1', 'EXAMPLE\\user2'), workstation: path },
        { requiredKeys: ['position', 'name'] },
      ),
    ),
  });
}

/** The document without its positions. */
export function withoutPositions<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (key === 'position' ? undefined : inner)),
  ) as T;
}
