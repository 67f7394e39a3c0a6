import type { ComposerDocument } from './composer.model.js';

/** How many definitions of each kind a document holds; `streamJobs` counts the jobs inside the streams. */
export type DefinitionCounts = Record<keyof ComposerDocument | 'streamJobs', number>;

export function countDefinitions(document: ComposerDocument): DefinitionCounts {
  return {
    workstations: document.workstations.length,
    workstationClasses: document.workstationClasses.length,
    domains: document.domains.length,
    jobs: document.jobs.length,
    resources: document.resources.length,
    prompts: document.prompts.length,
    calendars: document.calendars.length,
    parameters: document.parameters.length,
    variableTables: document.variableTables.length,
    runCycleGroups: document.runCycleGroups.length,
    streams: document.streams.length,
    streamJobs: document.streams.reduce((count, { jobs }) => count + jobs.length, 0),
    users: document.users.length,
  };
}
