import { ApiProblem } from '@resync/client';
import chalk from 'chalk';
import { Command } from 'commander';
import { addClassify } from './commands/classify.command.js';
import { addEvents } from './commands/events.command.js';
import { addExamples } from './commands/examples.command.js';
import { addImport } from './commands/import.command.js';
import { addJobs } from './commands/jobs.command.js';
import { addProblems } from './commands/problems.command.js';
import { addStatus } from './commands/status.command.js';
import { HouseNotFound } from './house.js';

const program = new Command('resync').description('The watched schedulers, from the command line.');
addStatus(program);
addEvents(program);
addJobs(program);
addProblems(program);
addClassify(program);
addExamples(program);
addImport(program);

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${chalk.red(inWords(error))}\n`);
  process.exitCode = 1;
}

function inWords(error: unknown): string {
  if (error instanceof ApiProblem) return `${error.message} ${chalk.dim(`(${error.code})`)}`;
  if (error instanceof HouseNotFound) return error.message;
  if (error instanceof TypeError && error.message === 'fetch failed')
    return 'Resync does not answer: is it running? ./resync up starts it, ./resync doctor says what is missing.';
  return error instanceof Error ? error.message : String(error);
}
