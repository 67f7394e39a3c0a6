import { faultNamed } from './job-faults.js';
import { type Run } from './plan.model.js';
import { Random } from './random.js';
import { type World } from './world.js';

const RULE = '='.repeat(63);

/**
 * Log text of a run in the layout of `stdlist` (reference §3.4), made again on each call from the run alone: the same
 * run always has the same log. Null when the run is unknown or never started.
 */
export function runLogText(world: World, runId: string): string | null {
  const run = world.plan.runById.get(runId);
  if (!run || (run.startedAt === null && run.status !== 'FAIL')) return null;
  return [
    ...header(run, world),
    ...body(run, world),
    ...(run.endedAt === null ? [] : footer(run, world)),
  ].join('\n');
}

function header({ job, jobNumber, startedAt, actualWorkstation }: Run, { estate }: World): string[] {
  const { stream, template } = job;
  const at = new Date(stream.schedTime);
  const sched = `${clock(stream.schedTime, estate.timeZone).slice(0, 5).replace(':', '')} ${at.toISOString().slice(5, 7)}/${at.toISOString().slice(8, 10)}/${at.toISOString().slice(2, 4)}`;
  const task = template.kind.source?.task;
  const file =
    task?.kind === 'script' ? task.script : task?.kind === 'command' ? task.command : template.kind.name;
  return [
    RULE,
    `= JOB       : ${stream.workstation.slice(1)}#${stream.name}[(${sched}),(${stream.internalIdentifier})].${job.name}`,
    `= USER      : ${template.kind.userLogin}`,
    `= JCLFILE   : ${file}`,
    `= AGENT     : ${actualWorkstation.slice(1)}`,
    `= Job Number: ${jobNumber}`,
    `= ${startedAt === null ? '' : new Date(startedAt).toISOString()}`,
    RULE,
  ];
}

function body(run: Run, { estate, now }: World): string[] {
  const { job, startedAt, endedAt, outcome } = run;
  const from = startedAt ?? now;
  const until = endedAt ?? now;
  const random = new Random(`log ${job.key} ${run.attempt} ${from}`);
  const steps = [
    'conexao aberta',
    'leitura iniciada',
    'registros lidos',
    'lote confirmado',
    'arquivo gravado',
  ];
  const lines = steps.map((step, index) => {
    const at = from + ((until - from) * index) / steps.length;
    return `${clock(at, estate.timeZone)} INFO  ${step} n=${random.between(100, 900_000)}`;
  });
  if (!outcome?.fault || (endedAt === null && run.status === 'EXEC')) return lines;
  const fault = faultNamed(outcome.fault) ?? { lines: [`ERROR ${outcome.fault}`] };
  const told = fault.lines.map((line) => line.replaceAll('{job}', job.name));
  return [
    ...lines.slice(0, run.status === 'FAIL' ? 0 : 4),
    ...told.map((line) => `${clock(until, estate.timeZone)} ERROR ${line}`),
  ];
}

function footer({ returnCode, startedAt, endedAt, job }: Run, { estate }: World): string[] {
  const elapsed = Math.floor(((endedAt ?? 0) - (startedAt ?? 0)) / 1000);
  const hms = [Math.floor(elapsed / 3600), Math.floor((elapsed % 3600) / 60), elapsed % 60];
  const conditions = [...job.template.kind.outputs].map(
    ([name, holds]) => `= OC ${name.padEnd(19)}: ${holds(returnCode ?? 0)}`,
  );
  return [
    RULE,
    `= Exit Status           : ${returnCode ?? ''}`,
    ...conditions,
    `= Elapsed Time (hh:mm:ss) : ${hms.map((part) => String(part).padStart(2, '0')).join(':')}`,
    `= ${clock(endedAt ?? 0, estate.timeZone)}`,
    RULE,
  ];
}

const FORMATS = new Map<string, Intl.DateTimeFormat>();

function clock(at: number, timeZone: string): string {
  let format = FORMATS.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    FORMATS.set(timeZone, format);
  }
  return format.format(at);
}
