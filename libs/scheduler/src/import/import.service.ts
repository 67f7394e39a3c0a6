import { Injectable } from '@nestjs/common';
import { InvalidInput, newId, TenantTransaction } from '@resync/platform';
import { countDefinitions } from './composer/composer.count.js';
import type { ComposerProblem } from './composer/composer.model.js';
import { emptyDocument, parseComposerFile, type ParsedComposer } from './composer/composer.parser.js';
import { findUnresolvedReferences, type UnresolvedReference } from './composer/composer.resolve.js';
import { decodeComposer } from './composer/composer.text.js';
import { DefinitionStore } from './definition-store.js';
import { definitionRows } from './definition-rows.js';
import { ImportGivenUp } from './import.errors.js';
import type { ImportFile, ImportOptions, ImportReport } from './import.model.js';
import { ImportRepository } from './import.repository.js';
import { withoutSecrets } from './masked-definitions.js';
import { dependencyRows, streamJobRows } from './stream-rows.js';

/** Problems, and references, that a report names: it travels through Temporal. */
const NAMED = 200;
/** Steps after the files are read. */
const STEPS = 3;

/** Definitions exported by composer, brought into the store of one connection. */
@Injectable()
export class ImportService {
  constructor(
    private readonly tenants: TenantTransaction,
    private readonly imports: ImportRepository,
  ) {}

  /** Keeps files until `run`. Returns the import's id. Throws `NotFound`, and `InvalidInput` without files. */
  async receive(tenantId: string, connectionId: string, files: readonly ImportFile[]): Promise<string> {
    if (files.length === 0) {
      throw new InvalidInput('an import needs a file', [{ field: '/files', message: 'must not be empty' }]);
    }
    const id = newId();
    await this.imports.add(tenantId, { id, connectionId }, files);
    return id;
  }

  /** Receives and runs at once. */
  async import(
    tenantId: string,
    connectionId: string,
    files: readonly ImportFile[],
    options: ImportOptions,
  ): Promise<ImportReport> {
    return this.run(tenantId, await this.receive(tenantId, connectionId, files), options);
  }

  /**
   * Runs a received import, in one transaction. One that has run gives its report again and changes nothing.
   * Throws `ImportGivenUp`, and what `onProgress` throws.
   */
  async run(tenantId: string, importId: string, options: ImportOptions): Promise<ImportReport> {
    const session = await this.tenants.session(tenantId);
    try {
      return await session.transaction(async () => {
        const found = await this.imports.find(tenantId, importId, { lock: true });
        if (!found) throw new ImportGivenUp(importId);
        if (found.report) return found.report;
        const store = new DefinitionStore(session, tenantId, found.connectionId);
        const files = await this.imports.files(tenantId, importId);
        const report = await this.#store(store, { ...found, files }, options);
        await this.imports.finish(tenantId, importId, report);
        return report;
      });
    } finally {
      await session.release();
    }
  }

  async #store(
    store: DefinitionStore,
    { id, connectionId, files }: { id: string; connectionId: string; files: ImportFile[] },
    { strict, onProgress }: ImportOptions,
  ): Promise<ImportReport> {
    const total = files.length + STEPS;
    const tell = (done: number, step: string) => onProgress?.({ done, total, step });
    const parsed = await parseFiles(files, (done) => tell(done, 'reading the files'));
    const { rows, problems: duplicates } = definitionRows(withoutSecrets(parsed.document));
    tell(files.length, 'looking for missing definitions');
    await store.lock();
    const unresolved = await store.stillUnresolved(findUnresolvedReferences(parsed.document));
    const report = reportOf(connectionId, parsed, [...parsed.problems, ...duplicates], unresolved);
    if (strict && report.errors > 0) return { ...report, kind: 'refused' };

    tell(files.length + 1, 'storing definitions');
    const changed = await store.replace(rows, id);
    tell(files.length + 2, 'storing jobs and dependencies of streams');
    const streams = changed.filter(({ kind }) => kind === 'stream');
    const changedKeys = new Set(streams.map(({ key, version }) => `${key} ${version}`));
    const contents = rows.flatMap(({ kind, key, version, content }) =>
      kind === 'stream' && 'jobs' in content && changedKeys.has(`${key} ${version}`) ? [content] : [],
    );
    await store.replaceStreams(streams, contents.flatMap(streamJobRows), contents.flatMap(dependencyRows));
    const added = changed.filter(({ isNew }) => isNew).length;
    return {
      ...report,
      added,
      replaced: changed.length - added,
      unchanged: rows.length - changed.length,
    };
  }
}

/** File by file, letting others have the processor in between. */
async function parseFiles(
  files: readonly ImportFile[],
  onFile: (done: number) => void,
): Promise<ParsedComposer> {
  const parsed: ParsedComposer = { document: emptyDocument(), problems: [] };
  for (const [done, { name, content }] of files.entries()) {
    onFile(done);
    await new Promise(setImmediate);
    parseComposerFile({ name, text: decodeComposer(content) }, parsed);
  }
  return parsed;
}

function reportOf(
  connectionId: string,
  { document }: ParsedComposer,
  problems: ComposerProblem[],
  unresolved: UnresolvedReference[],
): ImportReport {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    kind: 'imported',
    connectionId,
    counts: countDefinitions(document),
    added: 0,
    replaced: 0,
    unchanged: 0,
    errors,
    warnings: problems.length - errors,
    problems: problems.slice(0, NAMED),
    unresolved: unresolved.slice(0, NAMED),
    problemCount: problems.length,
    unresolvedCount: unresolved.length,
  };
}
