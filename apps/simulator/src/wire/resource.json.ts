import { type ResourceDependency } from '../engine/dependency.model.js';
import { type ResourceState } from '../engine/workstation.model.js';
import { type WireContext } from './context.js';
import { object, quoted } from './text.js';

/** `ResourceInPlanV2` (reference §1.5). */
export function resourceJson(resource: ResourceState, { engineId }: WireContext): string {
  const { template, available, quantity } = resource;
  const holders = [...resource.holders].map(holderJson).join(',');
  return object({
    engineId: quoted(engineId),
    id: quoted(resource.id),
    folder: quoted(template.folder),
    name: quoted(template.name),
    key: quoted(template.key),
    workstation: quoted(template.workstation),
    quantity,
    quantityAvailable: Math.max(0, available),
    quantityInUse: quantity - available,
    description: quoted(template.description),
    status: available > 0 ? '"AVAILABLE"' : '"NOT_AVAILABLE"',
    archived: false,
    holders: `[${holders}]`,
  });
}

function holderJson({ owner, held }: ResourceDependency): string {
  const stream = 'stream' in owner ? owner.stream : owner;
  const job = 'stream' in owner ? owner : null;
  return object({
    jobStreamId: quoted(stream.id),
    jobStream: quoted(stream.key),
    jobId: job && quoted(job.id),
    job: job && quoted(job.name),
    jobKey: job && quoted(job.key),
    quantity: held,
    shared: false,
  });
}
