import { cpus } from 'node:os';
import { type TrialResult } from './trial.js';

const COLUMNS: [heading: string, cell: (result: TrialResult) => string | number][] = [
  ['fault', ({ fault }) => fault],
  ['events', ({ events }) => events],
  ['lost', ({ lost }) => lost],
  ['doubled', ({ doubled }) => doubled],
  ['untrue', ({ untrue }) => untrue],
  ['gaps', ({ gaps, unused }) => gaps + unused],
  ['clients wrong', ({ clientsWrong }) => clientsWrong],
  ['rows differing', ({ differing }) => differing],
  ['status untrue', ({ statusUntrue }) => statusUntrue],
  ['meanwhile it said', ({ words }) => words.join(', ')],
  ['polls again after s', ({ pollsAgainMs }) => seconds(pollsAgainMs)],
  ['clients complete after s', ({ settledMs }) => seconds(settledMs)],
];

const seconds = (ms: number | null): string => (ms === null ? 'never' : (ms / 1_000).toFixed(1));

const line = (cells: (string | number)[]): string => `| ${cells.join(' | ')} |\n`;

/** One row as soon as it is known: a programme may take the better part of an hour. */
export function printResult(result: TrialResult): void {
  process.stdout.write(line(COLUMNS.map(([, cell]) => cell(result))));
}

/** Prints a Markdown table, so that a result can be pasted into docs/faults.md as it is. */
export function printResults(results: readonly TrialResult[], jobs: number, clients: number): void {
  const events = results.reduce((sum, result) => sum + result.events, 0);
  process.stdout.write(
    `\n${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, a plan of ${jobs} jobs, ` +
      `${clients} clients: ${results.length} faults in ${events} events\n\n` +
      line(COLUMNS.map(([heading]) => heading)) +
      line(COLUMNS.map((_, i) => (i === 0 ? '---' : '---:'))),
  );
  results.forEach(printResult);
}
