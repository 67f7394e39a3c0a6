import { type DefinitionSource, type StreamDefinitionDetails } from '@resync/scheduler';
import { formatPath, printRunCycle } from '@resync/scheduler/composer';
import { z } from 'zod';
import { pattern } from '../plan/plan-query.js';
import { cursor, keysetQuery } from '../routes/keyset-page.js';

const instant = z.iso.datetime();

/** Key and id of the last row of a page. */
export const definitionCursor = cursor(z.tuple([z.string(), z.uuid()]));

export const definitionFilter = {
  connection: z.uuid().optional(),
  /** Patterns: `*` any run of characters, `?` any one. */
  name: pattern().optional(),
  workstation: pattern().optional(),
};

export const ListStreamDefinitions = keysetQuery(definitionCursor, definitionFilter);
export type ListStreamDefinitions = z.output<typeof ListStreamDefinitions>;

/** Definitions are as fresh as their import. */
const definitionSource = z.object({ connectionId: z.uuid(), importedAt: instant });

/** The answer of a list of definitions. */
export const definitionPage = <Item extends z.ZodType>(item: Item, id: string) =>
  z
    .object({
      items: z.array(item),
      nextCursor: z.string().nullable(),
      asOf: instant,
      sources: z.array(definitionSource),
    })
    .meta({ id });

export const toDefinitionSource = ({ connectionId, importedAt }: DefinitionSource) => ({
  connectionId,
  importedAt: importedAt.toISOString(),
});

const stream = {
  id: z.uuid(),
  connectionId: z.uuid(),
  /** As in the plan. */
  key: z.string().meta({ example: '/AGTBAT01#/FECHADIA' }),
  folder: z.string(),
  name: z.string(),
  workstation: z.string().nullable(),
  /** A stream has one definition for each day from which one is valid; null: always. */
  validFrom: z.iso.date().nullable(),
  draft: z.boolean(),
  description: z.string().nullable(),
  jobCount: z.int(),
  /** Where it stood when it was imported. */
  file: z.string(),
  line: z.int(),
  changedAt: instant,
};

export const StreamDefinitionPage = definitionPage(
  z.object(stream).meta({ id: 'StreamDefinition' }),
  'StreamDefinitionPage',
);

const runCycle = z.object({
  name: z.string().nullable(),
  /** EXCEPT: takes days away. */
  exclude: z.boolean(),
  validFrom: z.iso.date().nullable(),
  /** Not included. */
  validTo: z.iso.date().nullable(),
  /** As composer writes it. */
  text: z.string().meta({ example: 'ON RUNCYCLE R1 "FREQ=MONTHLY;BYMONTHDAY=-1" FDPREV' }),
});

export const StreamDefinitionView = z
  .object({
    ...stream,
    timeZone: z.string().nullable(),
    freeDays: z
      .object({ calendar: z.string(), saturdayIsFree: z.boolean(), sundayIsFree: z.boolean() })
      .nullable(),
    runCycles: z.array(runCycle),
    importedAt: instant.nullable(),
    asOf: instant,
  })
  .meta({ id: 'StreamDefinitionDetails' });

export function toStreamDefinitionView({ content, ...row }: StreamDefinitionDetails) {
  const { freeDays, runCycles, timeZone } = content;
  return {
    ...row,
    timeZone: timeZone ?? null,
    freeDays: freeDays ? { ...freeDays, calendar: formatPath(freeDays.calendar) } : null,
    runCycles: runCycles.map((cycle) => ({
      name: cycle.name ?? null,
      exclude: cycle.exclude,
      validFrom: cycle.validFrom ?? null,
      validTo: cycle.validTo ?? null,
      text: printRunCycle(cycle),
    })),
  };
}
