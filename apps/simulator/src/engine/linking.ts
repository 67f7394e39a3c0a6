import { type Dependencies, type Follows } from '@resync/scheduler/composer';
import { pathText, scopedKey } from '../estate/paths.js';
import { uuidOf } from './random.js';
import { reevaluate } from './dependencies.js';
import { matchInstance, type Instances } from './matching.js';
import {
  type FileState,
  type JoinDependency,
  type PredecessorDependency,
  type PromptState,
} from './dependency.model.js';
import { type JobInstance, type StreamInstance } from './plan.model.js';
import { ResourceState } from './workstation.model.js';
import { type PlanCalendar } from './plan-calendar.js';
import { type World } from './world.js';

type Node = JobInstance | StreamInstance;

/** Turns what a stream and its jobs are said to depend on into links between instances of this plan. */
export function linkStream(
  world: World,
  stream: StreamInstance,
  instances: Instances,
  calendar: PlanCalendar,
): void {
  const linker = new Linker(world, stream, instances, calendar);
  linker.link(stream, stream.template.dependencies);
  for (const job of stream.jobs) linker.link(job, job.template.dependencies);
}

class Linker {
  constructor(
    private readonly world: World,
    private readonly stream: StreamInstance,
    private readonly instances: Instances,
    private readonly calendar: PlanCalendar,
  ) {}

  link(owner: Node, wanted: Dependencies): void {
    const { ids } = this.world;
    const base = () => ({ id: ids.uuid(), owner, sequence: owner.dependencies.length + 1, satisfied: false });
    for (const follows of wanted.follows) this.#follow(owner, follows);
    for (const { name, quantity, follows } of wanted.joins) {
      const join: JoinDependency = { ...base(), kind: 'join', name, needed: 0, members: [], refused: false };
      owner.dependencies.push(join);
      owner.open++;
      const members = follows.map((one) => this.#predecessor(owner, one)).filter((one) => one !== null);
      join.needed = Math.min(quantity === 'ALL' ? members.length : quantity, members.length);
      join.members.push(...members);
      for (const member of members) member.join = join;
      if (members.length === 0) {
        join.satisfied = true;
        owner.open--;
      }
      for (const member of members) reevaluate(this.world, member);
    }
    for (const needs of wanted.needs) {
      const resource = this.#resource(scopedKey(needs, this.stream.workstation));
      owner.dependencies.push({ ...base(), kind: 'resource', resource, quantity: needs.quantity, held: 0 });
    }
    for (const { file, qualifier, workstation } of wanted.opens) {
      const state = this.#file(file, workstation ? pathText(workstation) : this.stream.workstation);
      const dependency = { ...base(), kind: 'file' as const, file: state, qualifier: qualifier ?? '-f %p' };
      dependency.satisfied = state.exists;
      owner.dependencies.push(dependency);
      if (!state.exists) owner.open++;
      state.waiting.push(dependency);
    }
    for (const prompt of wanted.prompts) {
      const state =
        prompt.kind === 'adHoc'
          ? this.#prompt(`${owner.id}/${owner.dependencies.length}`, '', prompt.text)
          : this.#predefined(pathText(prompt.prompt));
      const dependency = { ...base(), kind: 'prompt' as const, prompt: state };
      dependency.satisfied = state.status === 'ANSWERED_YES';
      owner.dependencies.push(dependency);
      if (!dependency.satisfied) owner.open++;
      state.waiting.push(dependency);
    }
  }

  #follow(owner: Node, follows: Follows): void {
    if (follows.networkAgent !== undefined)
      return this.#network(owner, follows.networkAgent, follows.job ?? '@');
    const dependency = this.#predecessor(owner, follows);
    if (!dependency) return;
    owner.dependencies.push(dependency);
    owner.open++;
    reevaluate(this.world, dependency);
  }

  #predecessor(owner: Node, follows: Follows): PredecessorDependency | null {
    const stream = matchInstance(this.instances, this.stream, follows, this.calendar);
    const job = follows.job === undefined ? null : (stream?.job(follows.job) ?? null);
    if (!stream || (follows.job !== undefined && !job) || job === owner || (!job && stream === this.stream))
      return null;
    const dependency: PredecessorDependency = {
      id: this.world.ids.uuid(),
      owner,
      sequence: owner.dependencies.length + 1,
      satisfied: false,
      kind: stream === this.stream ? 'internal' : job ? 'external_job' : 'external_stream',
      job,
      stream,
      conditions: follows.conditions,
      refused: false,
      join: null,
      critical: false,
      schedTime: stream.schedTime,
    };
    (job ?? stream).successors.push(dependency);
    return dependency;
  }

  /** Another network's answer cannot be simulated: it says yes after a while. */
  #network(owner: Node, agent: string, target: string): void {
    const { ids, random, now } = this.world;
    const dependency = {
      id: ids.uuid(),
      owner,
      sequence: owner.dependencies.length + 1,
      satisfied: false,
      kind: 'internetwork' as const,
      agent,
      target,
    };
    owner.dependencies.push(dependency);
    owner.open++;
    this.world.at(now + random.between(10, 240) * 60_000, { kind: 'network-answers', dependency });
  }

  /** A resource that no text defines has one unit. */
  #resource(key: string): ResourceState {
    const known = this.world.resources.get(key);
    if (known) return known;
    const [workstation = '', path = ''] = key.split('#');
    const template = {
      key,
      folder: '/',
      name: path.slice(path.lastIndexOf('/') + 1),
      workstation,
      quantity: 1,
      description: '',
    };
    const state = new ResourceState(this.world.ids.uuid(), template, 1);
    this.world.resources.set(key, state);
    return state;
  }

  #file(name: string, workstation: string): FileState {
    const { files } = this.world.plan;
    const key = `${workstation}#${name}`;
    const known = files.get(key);
    if (known) return known;
    const id = uuidOf(`file ${key}`);
    const state: FileState = { id, name, workstation, exists: false, checkedAt: null, waiting: [] };
    files.set(key, state);
    const { random, options, now } = this.world;
    const [missing, delay] = [random.chance(options.faults.fileMissing), random.between(1, 90)];
    const due = Math.max(now, this.stream.startAt ?? this.stream.schedTime) + delay * 60_000;
    if (!missing) this.world.at(due, { kind: 'file-appears', file: state });
    return state;
  }

  #predefined(path: string): PromptState {
    const text = this.world.estate.prompts.get(path) ?? '';
    return this.#prompt(path, path.slice(path.lastIndexOf('/') + 1), text, 'Predefined Prompt');
  }

  #prompt(key: string, name: string, text: string, type: PromptState['type'] = 'Ad Hoc Prompt'): PromptState {
    const { prompts } = this.world.plan;
    const known = prompts.get(key);
    if (known) return known;
    const state: PromptState = {
      id: this.world.ids.uuid(),
      number: prompts.size + 1,
      name,
      text,
      type,
      status: 'NOT_ASKED',
      waiting: [],
      restarts: null,
    };
    prompts.set(key, state);
    return state;
  }
}
