import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/panel';
import { Select } from '../../ui/select';
import { SeverityBadge } from '../../ui/severity';
import { filtered, type ImportProblem, type ProblemFilter } from './import-outcome.rules';

/** What could not be read, by file and line. The parser's own words: they name the keyword as the file has it. */
export function ImportProblems({ problems, total }: { problems: readonly ImportProblem[]; total: number }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<ProblemFilter>({ severity: 'all', text: '' });
  const shown = filtered(problems, filter);
  return (
    <>
      <div className="flex flex-wrap gap-2 border-b border-line p-3 print:hidden">
        <Select
          label={t('import/severity')}
          value={filter.severity}
          options={(['all', 'error', 'warning'] as const).map((value) => ({
            value,
            label: t(value === 'all' ? 'import/all' : `severity/${value}`),
          }))}
          onChoose={(severity) => setFilter({ ...filter, severity })}
        />
        <input
          type="search"
          aria-label={t('import/filter')}
          placeholder={t('import/filter')}
          value={filter.text}
          onChange={({ target }) => setFilter({ ...filter, text: target.value })}
          className="min-h-9 min-w-0 flex-1 rounded-md border border-line bg-ground px-3 text-sm"
        />
      </div>
      {shown.length === 0 && <Empty>{t('import/noMatch')}</Empty>}
      <ul aria-label={t('import/problems')} className="divide-y divide-line">
        {shown.map((problem, at) => (
          <li key={`${problem.file}:${problem.line}:${at}`} className="flex flex-col gap-1 px-4 py-3 text-sm">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <SeverityBadge severity={problem.severity} />
              <span className="font-mono break-all">{problem.file}</span>
              <span className="tabular-nums">{t('import/line', { line: problem.line })}</span>
              {problem.definition && (
                <span className="font-mono break-all text-quiet">{problem.definition}</span>
              )}
            </p>
            <p className="break-words">{problem.message}</p>
            {problem.leftOut && <p className="text-quiet">{t('import/leftOut', problem.leftOut)}</p>}
          </li>
        ))}
      </ul>
      {total > problems.length && <Empty>{t('import/more', { count: total - problems.length })}</Empty>}
    </>
  );
}
