import { useTranslation } from 'react-i18next';
import { count } from '../../i18n/time';
import { Empty, Panel } from '../../ui/panel';
import { type ImportResult } from './import-outcome.rules';
import { ImportProblems } from './import-problems';
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

function Verdict({ result, trouble }: { result: ImportResult | null; trouble: string | null }) {
  const { t } = useTranslation();
  const [words, good] =
    trouble !== null
      ? [trouble === '' ? t('import/cancelled') : t('import/failed', { reason: trouble }), false]
      : [t(result?.kind === 'refused' ? 'import/refused' : 'import/imported'), result?.kind === 'imported'];
  return (
    <p
      role="status"
      className={`px-4 py-3 font-medium break-words ${good ? 'bg-good-ground text-good' : 'bg-critical-ground text-critical'}`}
    >
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
        {held.map(([kind, many]) => `${count(many, i18n.language)} ${t(`import/kind/${kind}`)}`).join(' · ')}
      </p>
    </div>
  );
}
