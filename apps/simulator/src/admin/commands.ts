import { z } from 'zod';
import { setAgent } from '../engine/agents.js';
import { fileAppears, promptAnswered } from '../engine/inputs.js';
import { abendNow, failNow, finishNow, prolong } from '../engine/interference.js';
import { UnknownObject } from '../engine/engine.errors.js';
import { submitStream } from '../engine/plan-builder.js';
import { setQuantity } from '../engine/resources.js';
import { ApiFaultInput } from './api-faults.js';
import { type AdminCommand, change, command, driverOf } from './command.js';
import { findJob, findResource, findStream, findWorkstation } from './find.js';
import { LANDSCAPE_COMMANDS } from './landscape-commands.js';

const Job = z.strictObject({ job: z.string() });

export const ADMIN_COMMANDS: Record<string, AdminCommand> = {
  ...LANDSCAPE_COMMANDS,
  clock: command(
    z.strictObject({
      speed: z.number().min(0).max(1_000_000).optional(),
      advanceMs: z.int().min(0).optional(),
      /** ISO instant that the clock moves to. */
      runTo: z.iso.datetime({ offset: true }).optional(),
    }),
    (context, { speed, advanceMs, runTo }) => {
      const driver = driverOf(context);
      driver.sync();
      if (speed !== undefined) driver.clock.setSpeed(speed);
      if (advanceMs !== undefined) driver.advance(advanceMs);
      if (runTo !== undefined) driver.advance(Date.parse(runTo) - driver.clock.now());
      return { now: driver.clock.now(), speed: driver.clock.speed };
    },
  ),
  freeze: command(z.strictObject({}), (context) => {
    const driver = driverOf(context);
    driver.sync();
    driver.clock.setSpeed(0);
    return { now: driver.clock.now() };
  }),
  abend: change(
    Job.extend({ returnCode: z.int().optional(), fault: z.string().optional() }),
    (world, { job, returnCode, fault }) =>
      abendNow(world, findJob(world, job), {
        ...(returnCode !== undefined && { returnCode }),
        ...(fault !== undefined && { fault }),
      }),
  ),
  finish: change(Job, (world, { job }) => finishNow(world, findJob(world, job))),
  fail: change(Job, (world, { job }) => failNow(world, findJob(world, job))),
  overlong: change(
    Job.extend({
      byMs: z
        .int()
        .min(1)
        .default(5 * 3_600_000),
    }),
    (world, { job, byMs }) => prolong(world, findJob(world, job), byMs),
  ),
  workstation: change(
    z.strictObject({
      workstation: z.string(),
      state: z.enum(['online', 'offline', 'unlinked', 'stopped']).optional(),
      limit: z.int().min(0).max(1024).optional(),
      fence: z.int().min(0).max(101).optional(),
    }),
    (world, { workstation, state, limit, fence }) => {
      const found = findWorkstation(world, workstation);
      if (limit !== undefined) found.limit = limit;
      if (fence !== undefined) found.fence = fence;
      if (state !== undefined) setAgent(world, found, state);
      world.soon({ kind: 'dispatch', workstation: found });
    },
  ),
  resource: change(
    z.strictObject({ resource: z.string(), quantity: z.int().min(0).max(1024) }),
    (world, { resource, quantity }) => setQuantity(world, findResource(world, resource), quantity),
  ),
  prompt: change(
    z.strictObject({ number: z.int(), yes: z.boolean().default(true) }),
    (world, { number, yes }) => {
      const prompt = [...world.plan.prompts.values()].find((one) => one.number === number);
      if (!prompt) throw new UnknownObject('prompt', String(number));
      promptAnswered(world, prompt, yes);
    },
  ),
  file: change(z.strictObject({ file: z.string() }), (world, { file }) => {
    const found = [...world.plan.files].find(([key, { name }]) => key === file || name === file)?.[1];
    if (!found) throw new UnknownObject('file', file);
    fileAppears(world, found);
  }),
  submit: change(z.strictObject({ stream: z.string() }), (world, { stream }) => {
    const { streams } = world.estate;
    const template = streams.get(stream) ?? [...streams.values()].find(({ name }) => name === stream);
    if (!template) throw new UnknownObject('job stream definition', stream);
    const { id, internalIdentifier } = submitStream(world, template);
    return { id, internalIdentifier };
  }),
  'stream-limit': change(
    z.strictObject({ stream: z.string(), limit: z.int().min(-1) }),
    (world, { stream, limit }) => {
      const found = findStream(world, stream);
      found.limit = limit;
      world.soon({ kind: 'dispatch-stream', stream: found });
    },
  ),
  /** The next plan now, whatever FINAL thinks of it. */
  turnover: change(z.strictObject({}), (world) => world.soon({ kind: 'switch-plan' })),
  'api-fault': command(ApiFaultInput, ({ faults }, input) => ({ id: faults.add(input) })),
  'clear-faults': command(z.strictObject({}), ({ faults }) => faults.clear()),
  'reset-stats': command(z.strictObject({}), ({ stats }) => stats.reset()),
};
