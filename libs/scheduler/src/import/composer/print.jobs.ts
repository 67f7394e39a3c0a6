import type { JobDefinition, JobTask, Recovery } from './composer.model.js';
import { formatScopedPath } from './names.grammar.js';
import { quoteText } from './composer.text.js';
import { clause, flag, printDuration, quoted } from './print.clauses.js';

export function printJob(job: JobDefinition): string[] {
  return [formatScopedPath(job), ...printJobClauses(job)];
}

/** Without the name: also what stands inside a stream. */
export function printJobClauses(job: JobDefinition): string[] {
  return [
    ...printTask(job.task),
    ...quoted('STREAMLOGON', job.streamLogon),
    ...quoted('DESCRIPTION', job.description),
    ...clause('TASKTYPE', job.taskType),
    ...flag('INTERACTIVE', job.interactive),
    ...quoted('RCCONDSUCC', job.returnCodeSuccess),
    ...conditions('SUCCOUTPUTCOND', job.successConditions),
    ...conditions('OUTPUTCOND', job.outputConditions),
    printRecovery(job.recovery),
  ];
}

function printTask(task: JobTask): string[] {
  switch (task.kind) {
    case 'script':
      return quoted('SCRIPTNAME', task.script);
    case 'command':
      return quoted('DOCOMMAND', task.command);
    case 'executor':
      return ['TASK', task.text];
    case 'none':
      return [];
  }
}

function conditions(keyword: string, named: Record<string, string>): string[] {
  return Object.entries(named).map(
    ([name, expression]) => `${keyword} ${quoteText(name)} ${quoteText(expression)}`,
  );
}

function printRecovery(recovery: Recovery): string {
  const minutes = recovery.repeatEveryMinutes;
  return [
    `RECOVERY ${recovery.action}`,
    ...flag('SAME_WORKSTATION', recovery.sameWorkstation),
    ...clause('REPEATEVERY', minutes === undefined ? undefined : printDuration(minutes)),
    ...clause('FOR', recovery.repeatCount),
    ...clause('AFTER', recovery.recoveryJob && formatScopedPath(recovery.recoveryJob)),
    ...quoted('ABENDPROMPT', recovery.abendPrompt),
  ].join(' ');
}
