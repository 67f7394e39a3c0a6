import type {
  ComposerDocument,
  Dependencies,
  Follows,
  JobDefinition,
  ObjectPath,
  RunCycle,
  SourcePosition,
  StreamDefinition,
  StreamJob,
  WorkstationDefinition,
} from './composer.model.js';
import { indexNames, inWorkstation, type NamesIndex, type ReferenceKind } from './composer.names-index.js';
import { formatPath, formatScopedPath } from './names.grammar.js';

/** A name that no definition of the document has. */
export interface UnresolvedReference {
  kind: ReferenceKind;
  reference: string;
  /** The definition that uses it first, and where. */
  from: string;
  position: SourcePosition;
  /** How often it is used. */
  uses: number;
}

/** Names of all jobs or of any workstation, and names that are only known when a plan is made. */
const OPEN_NAME = /[@*?]|\^|\$\{/;

/**
 * The references that no definition of the document satisfies, each once, in the order of their first use.
 * What variables decide (`^VAR^`) and what another network holds is not checked.
 */
export function findUnresolvedReferences(document: ComposerDocument): UnresolvedReference[] {
  const check = new ReferenceCheck(indexNames(document));
  for (const cpu of document.workstations) check.workstation(cpu);
  for (const cpuClass of document.workstationClasses) {
    check.at(formatPath(cpuClass), cpuClass.position).paths('workstation', cpuClass.members);
  }
  for (const domain of document.domains) {
    check.at(domain.name, domain.position).path('workstation', domain.manager).name('domain', domain.parent);
  }
  for (const job of document.jobs) check.at(formatScopedPath(job), job.position).job(job, job.workstation);
  for (const resource of document.resources) {
    check.at(formatScopedPath(resource), resource.position).path('workstation', resource.workstation);
  }
  for (const group of document.runCycleGroups) {
    check.at(formatPath(group), group.position).path('variableTable', group.variableTable);
    check.runCycles(group);
  }
  for (const stream of document.streams) check.stream(stream);
  return check.unresolved();
}

class ReferenceCheck {
  readonly #found = new Map<string, UnresolvedReference>();
  #from = '';
  #position: SourcePosition = { file: '', line: 0 };

  constructor(private readonly names: NamesIndex) {}

  unresolved(): UnresolvedReference[] {
    return [...this.#found.values()];
  }

  /** What is checked next stands here. */
  at(from: string, position: SourcePosition): this {
    this.#from = from;
    this.#position = position;
    return this;
  }

  name(kind: ReferenceKind, reference: string | undefined): this {
    if (reference === undefined || this.names[kind].has(reference) || OPEN_NAME.test(reference)) return this;
    const key = `${kind} ${reference}`;
    const known = this.#found.get(key);
    if (known) known.uses++;
    else this.#found.set(key, { kind, reference, from: this.#from, position: this.#position, uses: 1 });
    return this;
  }

  path(kind: ReferenceKind, path: ObjectPath | undefined): this {
    return path ? this.name(kind, formatPath(path)) : this;
  }

  paths(kind: ReferenceKind, paths: ObjectPath[]): this {
    for (const path of paths) this.path(kind, path);
    return this;
  }

  workstation(cpu: WorkstationDefinition): void {
    this.at(formatPath(cpu), cpu.position).path('workstation', cpu.host).paths('workstation', cpu.members);
    this.path('variableTable', cpu.variableTable).name('domain', cpu.domain);
  }

  job({ recovery: { recoveryJob } }: JobDefinition, workstation: ObjectPath | undefined): void {
    this.path('workstation', workstation);
    if (recoveryJob) this.name('jobDefinition', formatScopedPath(inWorkstation(recoveryJob, workstation)));
  }

  stream(stream: StreamDefinition): void {
    this.at(formatScopedPath(stream), stream.position).path('workstation', stream.workstation);
    this.path('variableTable', stream.variableTable);
    this.path('workstation', stream.startCondition?.workstation);
    this.#dependencies(stream.dependencies, stream, stream.workstation);
    this.runCycles(stream);
    for (const job of stream.jobs) this.#streamJob(job, stream);
  }

  runCycles(owner: { freeDays?: StreamDefinition['freeDays']; runCycles: RunCycle[] }): void {
    this.path('calendar', owner.freeDays?.calendar);
    for (const cycle of owner.runCycles) {
      this.at(this.#from, cycle.position).path('variableTable', cycle.variableTable);
      for (const when of cycle.when) {
        if (when.kind === 'calendar') this.path('calendar', when.calendar);
        else if (when.kind === 'group') this.path('runCycleGroup', when.group);
      }
    }
  }

  #streamJob(job: StreamJob, stream: StreamDefinition): void {
    const path = inWorkstation(job, stream.workstation);
    this.at(formatScopedPath(stream), job.position).path('workstation', job.workstation);
    if (job.definition) this.job(job.definition, path.workstation);
    this.name('jobDefinition', formatScopedPath(path));
    this.#dependencies(job.dependencies, stream, path.workstation);
  }

  #dependencies(
    { follows, joins, needs, opens, prompts }: Dependencies,
    stream: StreamDefinition,
    workstation: ObjectPath | undefined,
  ): void {
    for (const predecessor of follows) this.#follows(predecessor, stream);
    for (const join of joins) for (const predecessor of join.follows) this.#follows(predecessor, stream);
    for (const need of needs) this.name('resource', formatScopedPath(inWorkstation(need, workstation)));
    for (const file of opens) this.path('workstation', file.workstation);
    for (const prompt of prompts) if (prompt.kind === 'predefined') this.path('prompt', prompt.prompt);
  }

  /** A missing stream is told once, not once more for each of its jobs. */
  #follows(predecessor: Follows, stream: StreamDefinition): void {
    if (predecessor.networkAgent !== undefined) {
      this.path('workstation', { folder: '/', name: predecessor.networkAgent });
      return;
    }
    const target = predecessor.stream ? inWorkstation(predecessor.stream, stream.workstation) : stream;
    const name = formatScopedPath(target);
    if (predecessor.job !== undefined && this.names.stream.has(name)) {
      this.name('streamJob', `${name}.${predecessor.job}`);
    } else this.name('stream', name);
  }
}
