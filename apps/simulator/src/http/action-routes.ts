import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { setAgent } from '../engine/agents.js';
import { JOB_ACTIONS, setPriority, STREAM_ACTIONS } from '../engine/actions.js';
import { type Driver } from '../engine/driver.js';
import { NotPossible, UnknownObject } from '../engine/engine.errors.js';
import { promptAnswered } from '../engine/inputs.js';
import { submitStream } from '../engine/plan-builder.js';
import { setQuantity } from '../engine/resources.js';
import { type World } from '../engine/world.js';
import { findJob, findResource, findStream, findWorkstation } from '../admin/find.js';
import { type PlanKind, type PlanSource } from '../source/plan-source.js';
import { BadParameter } from './http.errors.js';
import { query, whole } from './parameters.js';

type Action = (world: World, id: string, body: unknown) => void;

const Priority = z.object({ priority: z.int().min(0).max(101) });
const Limit = z.object({ limit: z.int().min(0).max(1024) });
const Fence = z.object({ fence: z.int().min(0).max(101) });
const Quantity = z.object({ quantity: z.int().min(0).max(1024) });
const Answer = z.object({ answer: z.boolean() });

const agent =
  (state: Parameters<typeof setAgent>[2]): Action =>
  (world, id) =>
    setAgent(world, findWorkstation(world, id), state);

const ACTIONS: Record<PlanKind, Record<string, Action>> = {
  job: {
    ...byName(JOB_ACTIONS, (world, id) => findJob(world, id)),
    'update-priority': (world, id, body) =>
      setPriority(world, findJob(world, id), Priority.parse(body).priority),
  },
  jobstream: {
    ...byName(STREAM_ACTIONS, (world, id) => findStream(world, id)),
    'update-priority': (world, id, body) =>
      setPriority(world, findStream(world, id), Priority.parse(body).priority),
  },
  workstation: {
    link: agent('online'),
    unlink: agent('unlinked'),
    start: agent('online'),
    stop: agent('stopped'),
    'set-online': agent('online'),
    'set-offline': agent('offline'),
    'update-limit': (world, id, body) => {
      const workstation = findWorkstation(world, id);
      workstation.limit = Limit.parse(body).limit;
      world.soon({ kind: 'dispatch', workstation });
    },
    'update-fence': (world, id, body) => {
      const workstation = findWorkstation(world, id);
      workstation.fence = Fence.parse(body).fence;
      world.soon({ kind: 'dispatch', workstation });
    },
  },
  resource: {
    'update-quantity': (world, id, body) =>
      setQuantity(world, findResource(world, id), Quantity.parse(body).quantity),
  },
};

function byName<Node>(
  actions: Record<string, (world: World, node: Node) => void>,
  find: (world: World, id: string) => Node,
): Record<string, Action> {
  return Object.fromEntries(
    Object.entries(actions).map(([name, act]): [string, Action] => [
      name,
      (world, id) => act(world, find(world, id)),
    ]),
  );
}

interface ResourceResponse {
  id: string;
  url: string;
  message: string;
  isError: boolean;
}

/** `PUT /plan/…/action/…` on one object or on a filter (reference §1.6): 200 does not mean that every object changed. */
export function actionRoutes(app: FastifyInstance, source: PlanSource, driver: Driver): void {
  for (const kind of ['job', 'jobstream', 'workstation', 'resource'] as const)
    for (const [name, act] of Object.entries(ACTIONS[kind])) {
      const apply = (ids: string[], body: unknown) => applyTo(driver, kind, name, act, ids, body);
      app.put<{ Params: { id: string } }>(`/plan/${kind}/:id/action/${name}`, (request) =>
        apply([request.params.id], request.body),
      );
      app.put(`/plan/${kind}/action/${name}`, (request) =>
        apply(matching(request, source, kind), request.body),
      );
    }
  app.put<{ Params: { id: string } }>('/plan/prompt/:id/action/reply', (request) =>
    applyTo(driver, 'prompt', 'reply', replyToPrompt, [request.params.id], request.body),
  );
  app.post<{ Params: { id: string } }>('/plan/jobstream/:id/submit', (request) =>
    driver.act((world) => {
      const template = [...world.estate.streams.values()].find(
        ({ modelId }) => modelId === request.params.id,
      );
      if (!template) throw new UnknownObject('job stream definition', request.params.id);
      return { id: submitStream(world, template).id };
    }),
  );
}

/** By its id, its number in this plan, or the id of a dependency that waits for it: V2 shows prompts only there. */
function replyToPrompt(world: World, id: string, body: unknown): void {
  const prompt = [...world.plan.prompts.values()].find(
    (one) =>
      one.id === id || String(one.number) === id || one.waiting.some((dependency) => dependency.id === id),
  );
  if (!prompt) throw new UnknownObject('prompt', id);
  promptAnswered(world, prompt, Answer.parse(body).answer);
}

/** A filter must say what it means, and may not hit more than it was allowed to. */
function matching(request: FastifyRequest, source: PlanSource, kind: PlanKind): string[] {
  const [oql, planFilter] = [query(request, 'oql'), query(request, 'plan_filter')];
  if (oql === undefined && planFilter === undefined) throw new BadParameter('oql', '');
  const ids = source.rows[kind].match(oql ?? '', planFilter ?? '');
  const most = whole(request, 'max_object_affected', 1);
  if (ids.length > most)
    throw new BadParameter('max_object_affected', `${most}: ${ids.length} objects match`);
  return ids;
}

function applyTo(driver: Driver, kind: string, name: string, act: Action, ids: string[], body: unknown) {
  const responses = ids.map((id): ResourceResponse => {
    const url = `/twsd/api/v2/plan/${kind}/${id}`;
    try {
      driver.act((world) => act(world, id, body));
      return { id, url, message: `${sentence(name)} requested.`, isError: false };
    } catch (error) {
      if (!(error instanceof NotPossible)) throw error;
      return { id, url, message: error.message, isError: true };
    }
  });
  return {
    successfulResourceResponses: responses.filter(({ isError }) => !isError),
    failedResourceResponses: responses.filter(({ isError }) => isError),
  };
}

const sentence = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
