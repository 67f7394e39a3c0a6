import { type Dependency, type PredecessorDependency, type PromptState } from '../engine/dependency.model.js';
import { type JobInstance, type StreamInstance } from '../engine/plan.model.js';
import { instant, object, quoted } from './text.js';

type Node = JobInstance | StreamInstance;

const TYPES = {
  internal: 'INTERNAL',
  external_job: 'EXTERNAL_JOB',
  external_stream: 'EXTERNAL_JOBSTREAM',
} as const;

export function dependenciesJson(node: Node, planId: string): string {
  const list = node.dependencies.map((dependency) => dependencyJson(dependency, planId));
  if ('stream' in node && node.restartPrompt?.status === 'ASKED')
    list.push(promptJson(node.restartPrompt, node.restartPrompt.id, list.length + 1, false));
  return `[${list.join(',')}]`;
}

function head(type: string, id: string, satisfied: boolean, sequence: number): string {
  return `{"dependencyType":"${type}","id":"${id}","dependencyStatus":"${satisfied ? 'SATISFIED' : 'UNSATISFIED'}","satisfied":${satisfied},"depSequence":${sequence},"mandatory":true`;
}

function dependencyJson(dependency: Dependency, planId: string): string {
  const { id, satisfied, sequence } = dependency;
  switch (dependency.kind) {
    case 'internal':
    case 'external_job':
    case 'external_stream':
      return predecessorJson(dependency);
    case 'join': {
      const members = dependency.members.map(predecessorJson).join(',');
      const criteria = dependency.needed === dependency.members.length ? 'ALL' : 'AT_LEAST';
      return `${head('JOIN', id, satisfied, sequence)},"joinName":${quoted(dependency.name)},"joinQuantity":${dependency.needed},"members":[${members}],"criteria":"${criteria}"}`;
    }
    case 'file': {
      const { file, qualifier } = dependency;
      const status = file.exists ? 'Exists' : file.checkedAt === null ? 'Not Checked' : 'Unavailable';
      const text = object({
        name: quoted(file.name),
        id: quoted(file.id),
        workstation: quoted(file.workstation),
        planId: quoted(planId),
        qualifier: quoted(qualifier),
        status: quoted(status),
      });
      const checked = file.checkedAt === null ? '' : `,"timeLastChecked":${instant(file.checkedAt)}`;
      return `${head('FILE', id, satisfied, sequence)},"file":${text}${checked}}`;
    }
    case 'resource': {
      const { resource, quantity, held } = dependency;
      const { folder, name, workstation } = resource.template;
      return `${head('RESOURCE', id, satisfied, sequence)},"folder":${quoted(folder)},"name":${quoted(name)},"workstation":${quoted(workstation)},"quantity":${quantity},"quantityHeld":${held},"available":${Math.max(0, resource.available)},"totalQuantity":${resource.quantity},"actionOnComplete":"DEFAULT"}`;
    }
    case 'prompt':
      return promptJson(dependency.prompt, id, sequence, satisfied);
    case 'internetwork':
      return `${head('INTERNETWORK', id, satisfied, sequence)},"networkAgent":${quoted(dependency.agent)},"dependency":${quoted(dependency.target)}}`;
  }
}

function predecessorJson(dependency: PredecessorDependency): string {
  const { kind, job, stream, owner, conditions } = dependency;
  const { folder, workstation } = stream.template;
  const inside = kind === 'internal';
  const jobOwner = 'stream' in owner;
  const statusConditions = conditions.length ? `,"statusConditions":${JSON.stringify(conditions)}` : '';
  return (
    head(TYPES[kind], dependency.id, dependency.satisfied, dependency.sequence) +
    `,"conditional":${conditions.length > 0},"critical":${dependency.critical}${statusConditions}` +
    (job ? `,"jobId":"${job.id}","jobName":${quoted(job.name)}` : '') +
    (inside ? '' : `,"jobStreamId":"${stream.id}"`) +
    `,"jobStreamName":${quoted(stream.name)},"jobStreamWorkstation":${quoted(workstation)},"jobStreamFolder":${quoted(folder)}` +
    `,"jobStreamSchedTime":${instant(dependency.schedTime)},"${jobOwner ? 'jobSuccId' : 'jobStreamSuccId'}":"${owner.id}"` +
    (inside ? '' : `,"pending":false,"zombie":${stream.dropped && !dependency.satisfied}`) +
    '}'
  );
}

function promptJson(prompt: PromptState, id: string, sequence: number, satisfied: boolean): string {
  const name = prompt.name ? `,"folder":"/","promptName":${quoted(prompt.name)}` : '';
  return `${head('PROMPT', id, satisfied, sequence)}${name},"text":${quoted(prompt.text)},"promptStatus":"${prompt.status}","promptType":"${prompt.type}","number":${prompt.number}}`;
}

export function dependenciesStatsJson({ dependencies }: Node): string {
  const stats = {
    job: 0,
    stream: 0,
    internetwork: 0,
    prompt: 0,
    resource: 0,
    file: 0,
    open: 0,
    openNoResource: 0,
  };
  for (const { kind, satisfied } of dependencies) {
    if (kind === 'internal' || kind === 'external_job' || kind === 'join') stats.job++;
    else if (kind === 'external_stream') stats.stream++;
    else stats[kind]++;
    if (!satisfied) stats.open++;
    if (!satisfied && kind !== 'resource') stats.openNoResource++;
  }
  return `{"numberOfDependencies":${dependencies.length},"numberOfJobDependencies":${stats.job},"numberOfJobStreamDependencies":${stats.stream},"numberOfInternetworkDependencies":${stats.internetwork},"numberOfPromptDependencies":${stats.prompt},"numberOfResourceDependencies":${stats.resource},"numberOfFileDependencies":${stats.file},"numberOfUnresolvedDependencies":${stats.open},"numberOfNonResourceUnresolvedDependencies":${stats.openNoResource}}`;
}
