import type { ScheduledStream } from '../calendar/calendar.model.js';
import type { StreamDefinition } from '../import/composer/composer.model.js';

/** A stream as it was imported; one for each VALIDFROM. */
export interface StreamDefinitionView {
  id: string;
  connectionId: string;
  /** `/AGTBAT01#/FECHADIA`, as in the plan. */
  key: string;
  folder: string;
  name: string;
  workstation: string | null;
  /** `2025-01-02`; null: always. */
  validFrom: string | null;
  draft: boolean;
  description: string | null;
  jobCount: number;
  /** Where it stood when it was imported. */
  file: string;
  line: number;
  changedAt: Date;
}

export interface StreamDefinitionDetails extends StreamDefinitionView {
  /** Without positions: the store keeps none (`definition.columns.ts`). */
  content: StreamDefinition;
}

/** All versions of one stream, oldest first, with what decides when it is planned. */
export interface StreamSchedule {
  connectionId: string;
  key: string;
  name: string;
  workstation: string | null;
  versions: { id: string; validFrom: string; content: ScheduledStream }[];
}

/** Where a list of schedules goes on. */
export type ScheduleCursor = readonly [key: string, connectionId: string];

/** The newest import into a connection. */
export interface DefinitionSource {
  connectionId: string;
  importedAt: Date;
}
