import type { ImportResult } from './import-result';

export type ImportProblem = ImportResult['problems'][number];

const NUMBERS = [
  'added',
  'replaced',
  'unchanged',
  'errors',
  'warnings',
  'problemCount',
  'unresolvedCount',
] as const;

/** Several requests as one import. A name that a later file defined is no longer without definition. */
export function together(results: readonly ImportResult[]): ImportResult | null {
  const [first, ...rest] = results;
  return first ? rest.reduce(join, first) : null;
}

function join(all: ImportResult, next: ImportResult): ImportResult {
  const summed = Object.fromEntries(NUMBERS.map((name) => [name, all[name] + next[name]] as const));
  const counts = Object.entries(next.counts).map(
    ([kind, many]) => [kind, many + all.counts[kind as keyof typeof all.counts]] as const,
  );
  return {
    ...next,
    ...summed,
    // the last request knows best what is still missing, as far as it looked
    unresolved: next.unresolved,
    unresolvedCount: next.unresolvedCount,
    counts: { ...next.counts, ...Object.fromEntries(counts) },
    problems: [...all.problems, ...next.problems],
  };
}

export interface ProblemFilter {
  severity: 'all' | ImportProblem['severity'];
  text: string;
}

export function filtered(
  problems: readonly ImportProblem[],
  { severity, text }: ProblemFilter,
): ImportProblem[] {
  const wanted = text.trim().toLowerCase();
  return problems.filter(
    (problem) =>
      (severity === 'all' || problem.severity === severity) &&
      [problem.file, problem.message, problem.definition ?? '', problem.code].some((part) =>
        part.toLowerCase().includes(wanted),
      ),
  );
}
