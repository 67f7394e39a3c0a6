import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type DefinitionRow } from '../source/plan-source.js';

export type SnapshotRow = Record<string, unknown>;

export interface SnapshotFiles {
  /** Virtual time at which the estate stands still, epoch milliseconds. */
  now: number;
  jobs: SnapshotRow[];
  streams: SnapshotRow[];
  workstations: SnapshotRow[];
  resources: SnapshotRow[];
  engineInfo: Record<string, unknown>;
  definitions: Map<string, DefinitionRow[]>;
  /** Log text by run id. */
  logs: Map<string, string>;
}

/** Moment of the sample estate. */
const SAMPLE_NOW = Date.parse('2025-11-21T06:20:00Z');

const Rows = z.object({ results: z.array(z.record(z.string(), z.unknown())) });
const Definitions = z.object({
  results: z.array(z.object({ kind: z.string(), key: z.string(), def: z.record(z.string(), z.unknown()) })),
});

/** Reads recorded answers of the REST API (`v2-plan-*.json` and the like) from a folder. */
export async function readSnapshot(folder: string): Promise<SnapshotFiles> {
  const json = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, name), 'utf8'));
  const rows = async (name: string) => Rows.parse(await json(name)).results;
  const definitions = async (name: string) => Definitions.parse(await json(name)).results;
  return {
    now: SAMPLE_NOW,
    jobs: await rows('v2-plan-job.json'),
    streams: await rows('v2-plan-jobstream.json'),
    workstations: await rows('v2-plan-workstation.json'),
    resources: await rows('v2-plan-resource.json'),
    engineInfo: z.record(z.string(), z.unknown()).parse(await json('v2-engine-info.json')),
    definitions: new Map([
      ['jobdefinition', await definitions('v2-model-jobdefinition-VALIDA_SALDO.json')],
      ['jobstream', await definitions('v2-model-jobstream-FECHADIA.json')],
    ]),
    logs: await logsBeside(folder),
  };
}

/** The one recorded log: that of VALIDA_SALDO. */
async function logsBeside(folder: string): Promise<Map<string, string>> {
  const path = join(folder, '..', 'conman', 'stdlist-VALIDA_SALDO.txt');
  const text = await readFile(path, 'utf8').catch(() => null);
  return new Map(text === null ? [] : [['b4fb682a-6194-5a2b-b015-be2209ee8295', text]]);
}
