import { useTranslation } from 'react-i18next';
import { count } from '../../i18n/time';
import { Empty, Panel } from '../../ui/panel';
import { type ImportResult } from './import-result';
import { ImportProblems } from './import-problems';
import './import.words';
import { UnresolvedNames } from './unresolved-names';

/** What became of the files. */
export function ImportOutcome({ result, trouble }: { result: ImportResult | null; trouble: string | null }) {
  const { t } = useTranslation();
  return (
    <>
      <Panel title={t('import/result')}>
        <Verdict result={result} trouble={trouble} />
        {result && <Numbers result={result} />}
      </Panel>
      {result && (
        <>
          <Panel title={t('import/problems')}>
            {result.problemCount === 0 ? (
              <Empty>{t('import/noProblems')}</Empty>
            ) : (
              <ImportProblems problems={result.problems} total={result.problemCount} />
            )}
          </Panel>
          {result.unresolvedCount > 0 && <UnresolvedNames result={result} />}
        </>
      )}
    </>
  );
}

const TONES = {
  good: 'bg-good-ground text-good',
  partly: 'bg-warning-ground text-warning',
  bad: 'bg-critical-ground text-critical',
};

function Verdict({ result, trouble }: { result: ImportResult | null; trouble: string | null }) {
  const { t } = useTranslation();
  const [tone, words] = ((): [keyof typeof TONES, string] => {
    if (trouble === '') return ['bad', t('import/cancelled')];
    if (trouble !== null) return ['bad', t('import/failed', { reason: trouble })];
    if (result?.kind === 'refused') return ['bad', t('import/refused')];
    return result?.errors ? ['partly', t('import/partly')] : ['good', t('import/imported')];
  })();
  return (
    <p role="status" className={`px-4 py-3 font-medium break-words ${TONES[tone]}`}>
      {words}
    </p>
  );
}

function Numbers({ result }: { result: ImportResult }) {
  const { t, i18n } = useTranslation();
  const held = Object.entries(result.counts).filter(([, many]) => many > 0);
  return (
    <div className="flex flex-col gap-4 p-4">
      <dl className="flex flex-wrap gap-x-8 gap-y-3">
        {(['added', 'replaced', 'unchanged', 'errors', 'warnings'] as const).map((name) => (
          <div key={name} className="flex flex-col-reverse">
            <dt className="text-sm text-quiet">{t(`import/${name}`)}</dt>
            <dd className="text-2xl font-semibold tabular-nums">{count(result[name], i18n.language)}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm">
        <span className="text-quiet">{t('import/counts')}: </span>
        {held
          .map(
            ([kind, many]) =>
              `${t(`operations/definition/${kind}`, { defaultValue: kind })}: ${count(many, i18n.language)}`,
          )
          .join(' · ')}
      </p>
    </div>
  );
}
