import { type components } from '@resync/client';
import chalk from 'chalk';
import { bySeverity } from './colours.js';
import { table } from './table.js';

export type ImportResult = components['schemas']['ImportResult'];

/** What an import found, for a person: counts, what leads nowhere, what could not be read. */
export function describeImport(result: ImportResult, connection: string): string {
  return [verdict(result, connection), counts(result), unresolved(result), problems(result)]
    .filter(Boolean)
    .join('\n\n');
}

function verdict({ kind, added, replaced, unchanged, errors }: ImportResult, connection: string): string {
  if (kind === 'refused')
    return chalk.red(`Nothing was imported: ${number(errors, 'error')}, and --strict takes none.`);
  const stored = `${added} new, ${replaced} changed, ${unchanged} as before`;
  return `${chalk.green('Imported')} into ${chalk.bold(connection)}: ${stored}.`;
}

/** `runCycleGroups` → `run cycle groups` */
const inWords = (kind: string): string => kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function counts({ counts }: ImportResult): string {
  const found = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => a.localeCompare(b));
  if (found.length === 0) return chalk.yellow('The files hold no definition.');
  return table(
    ['KIND', 'IN THE FILES'],
    found.map(([kind, count]) => [inWords(kind), String(count)]),
  );
}

function unresolved({ unresolved, unresolvedCount }: ImportResult): string {
  if (unresolvedCount === 0) return '';
  const rows = unresolved.map(({ kind, reference, from, position, uses }) => [
    inWords(kind),
    chalk.bold(reference),
    uses > 1 ? `${from} and ${uses - 1} more` : from,
    `${position.file}:${position.line}`,
  ]);
  return [
    chalk.yellow(`${number(unresolvedCount, 'name')} that nothing defines:`),
    table(['KIND', 'NAME', 'USED BY', 'AT'], rows),
    ...more(unresolvedCount - unresolved.length),
  ].join('\n');
}

/** As compilers print them, so that editors find the place. */
function problems({ problems, problemCount, errors, warnings }: ImportResult): string {
  if (problemCount === 0) return '';
  const lines = problems.map(
    ({ severity, file, line, message, definition }) =>
      `${file}:${line}: ${bySeverity(severity)} ${message}${definition ? chalk.dim(` (${definition})`) : ''}`,
  );
  return [
    `${number(errors, 'error')}, ${number(warnings, 'warning')}:`,
    ...lines,
    ...more(problemCount - problems.length),
  ].join('\n');
}

const number = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const more = (count: number): string[] => (count > 0 ? [chalk.dim(`… and ${count} more`)] : []);
