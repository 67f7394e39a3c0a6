import { type Dependencies, type StreamDefinition, type StreamJob } from '@resync/scheduler/composer';
import { type Random } from '../engine/random.js';
import { NO_DEPENDENCIES, objectPath } from './definitions.js';
import { type GeneratedPlaces } from './generator.workstations.js';

/** FOLLOWS of a stream: 45 % have some, of which six in ten mean the whole of another stream; now and then a file. */
export function streamDependencies(
  random: Random,
  places: GeneratedPlaces,
  earlier: StreamDefinition[],
  starts: number | null,
): Dependencies {
  const wanted = random.chance(0.45) ? random.between(1, 3) : 0;
  const before = earlier
    .slice(-200)
    .filter(({ times }) => (times.at?.minutes ?? 0) <= (starts ?? 0))
    .slice(-40);
  const follows = Array.from({ length: before.length > 0 ? wanted : 0 }, () => {
    const target = before[Math.floor(random.next() * before.length)];
    const whole = random.chance(0.61);
    const last = target?.jobs.at(-1);
    return { target, job: whole ? undefined : last?.name };
  }).flatMap(({ target, job }) =>
    target ? [{ stream: referenceTo(target), ...(job !== undefined && { job }), conditions: [] }] : [],
  );
  const file = random.chance(0.026) ? `/dados/entrada/parceiro_${earlier.length}.ok` : null;
  const prompt = random.chance(0.004) ? objectPath(places.prompts[0] ?? '') : null;
  if (follows.length === 0 && !file && !prompt) return NO_DEPENDENCIES;
  return {
    ...NO_DEPENDENCIES,
    follows,
    opens: file ? [{ file }] : [],
    prompts: prompt ? [{ kind: 'predefined', prompt }] : [],
  };
}

const referenceTo = ({ workstation, folder, name }: StreamDefinition) => ({
  ...(workstation && { workstation }),
  folder,
  name,
});

/** Inside a stream: mostly a chain, sometimes a fan; 10 % need a resource; files and prompts are rare. */
export function jobDependencies(
  random: Random,
  places: GeneratedPlaces,
  on: string,
  before: StreamJob[],
): Dependencies {
  const names = before.map(({ name }) => name);
  const shape = random.next();
  const follows = new Set<string>();
  const previous = names.at(-1);
  if (previous !== undefined && shape < 0.93) follows.add(shape < 0.6 ? previous : nearby(random, names));
  if (names.length > 2 && shape > 0.85) follows.add(nearby(random, names));
  const resource = random.chance(0.1) ? places.resources.get(on)?.[random.chance(0.3) ? 0 : 1] : undefined;
  const file = random.chance(0.008) ? `/dados/entrada/${on.toLowerCase()}_${names.length}.txt` : null;
  const prompt = random.chance(0.001) ? random.pick([0, 1, 2]) : null;
  if (follows.size === 0 && !resource && !file && prompt === null) return NO_DEPENDENCIES;
  return {
    ...NO_DEPENDENCIES,
    follows: [...follows].map((job) => ({ job, conditions: [] })),
    needs: resource ? [{ workstation: objectPath(on), folder: '/', name: resource, quantity: 1 }] : [],
    opens: file ? [{ file }] : [],
    prompts:
      prompt === null ? [] : [{ kind: 'predefined', prompt: objectPath(places.prompts[prompt] ?? '') }],
  };
}

/** One of the last eight: real chains are long, not wide. */
function nearby(random: Random, names: string[]): string {
  const from = Math.max(0, names.length - 8);
  return names[from + Math.floor(random.next() * (names.length - from))] ?? '';
}
