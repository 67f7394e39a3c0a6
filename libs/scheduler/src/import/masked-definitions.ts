import type {
  ComposerDocument,
  JobDefinition,
  JobTask,
  StreamDefinition,
} from './composer/composer.model.js';
import { maskSecrets, maskVariable } from './secret-text.rules.js';

/** The document as it may be stored: secrets in commands, task bodies and variables are masked. */
export function withoutSecrets(document: ComposerDocument): ComposerDocument {
  return {
    ...document,
    jobs: document.jobs.map(maskJob),
    streams: document.streams.map(maskStream),
    parameters: document.parameters.map((parameter) => ({
      ...parameter,
      value: maskVariable(parameter.name, parameter.value),
    })),
    variableTables: document.variableTables.map((table) => ({
      ...table,
      variables: Object.fromEntries(
        Object.entries(table.variables).map(([name, value]) => [name, maskVariable(name, value)]),
      ),
    })),
  };
}

const maskJob = (job: JobDefinition): JobDefinition => ({ ...job, task: maskTask(job.task) });

function maskStream(stream: StreamDefinition): StreamDefinition {
  if (!stream.jobs.some(({ definition }) => definition)) return stream;
  return {
    ...stream,
    jobs: stream.jobs.map((job) => (job.definition ? { ...job, definition: maskJob(job.definition) } : job)),
  };
}

function maskTask(task: JobTask): JobTask {
  switch (task.kind) {
    case 'script':
      return { ...task, script: maskSecrets(task.script) };
    case 'command':
      return { ...task, command: maskSecrets(task.command) };
    case 'executor':
      return { ...task, text: maskSecrets(task.text) };
    case 'none':
      return task;
  }
}
