import { z } from 'zod';
import { duration, instant, integer, name, text } from './v2.schemas.js';

/** What is read of definitions and of neighbours in the plan (reference §1.3, §1.5). */
const words = z.array(z.string()).nullish();
const conditions = z.record(z.string(), z.string()).nullish();

const executable = z.object({ script: text, command: text }).nullish();

const jobDef = z.object({
  description: text,
  type: text,
  userLogins: words,
  task: z.object({ executable }).nullish(),
  successfulOutputConditions: conditions,
  otherOutputConditions: conditions,
  recovery: z
    .object({
      action: text,
      repeatInterval: duration,
      repeatOccurrences: integer,
      recoveryJobDefinitionRef: text,
      abendPrompt: z.unknown().optional(),
    })
    .nullish(),
});

const runCycle = z.object({
  name,
  type: text,
  expression: text,
  calendar: text,
  runCycleGroup: text,
  dates: words,
});
export type V2RunCycle = z.output<typeof runCycle>;

const streamDef = z.object({
  description: text,
  options: words,
  priority: integer,
  limit: integer,
  startTime: text,
  deadlineTime: text,
  timeZone: text,
  runCycles: z.array(runCycle).nullish(),
  exclusiveRunCycles: z.array(runCycle).nullish(),
  jobs: z
    .array(
      z.object({
        name,
        jobDefinitionRef: text,
        workstation: text,
        internalPredecessors: z.array(z.object({ jobName: text })).nullish(),
      }),
    )
    .nullish(),
});

/** `status` and `actions` beside the definition are not read. */
const listOf = <Def extends z.ZodType>(def: Def) =>
  z.object({ results: z.array(z.object({ key: name, def })) });
export const jobDefinitionsSchema = listOf(jobDef);
export const streamDefinitionsSchema = listOf(streamDef);
export type V2JobDefinition = z.output<typeof jobDefinitionsSchema>['results'][number];
export type V2StreamDefinition = z.output<typeof streamDefinitionsSchema>['results'][number];

/** Base fields of jobs and streams, mixed. */
export const neighboursSchema = z.object({
  results: z.array(z.object({ flowNodeType: text, id: name, name, workstation: name, schedTime: instant })),
});
export type V2Neighbour = z.output<typeof neighboursSchema>['results'][number];
