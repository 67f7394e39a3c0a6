import { useTranslation } from 'react-i18next';
import { count } from '../../i18n/time';
import { Facts } from '../../ui/facts';
import { Panel } from '../../ui/panel';
import { SeverityBadge } from '../../ui/severity';
import { type ImportResult } from './operation-result';

/** What the files held, what became of it, and each problem with its line. */
export function ImportResultPanels({ result }: { result: ImportResult }) {
  const { t, i18n } = useTranslation();
  const number = (value: number): string => count(value, i18n.language);
  const held = Object.entries(result.counts).filter(([, n]) => n > 0);
  return (
    <>
      <Panel title={t(`operations/import/${result.kind}`)}>
        <Facts
          facts={[
            [t('operations/import/added'), number(result.added)],
            [t('operations/import/replaced'), number(result.replaced)],
            [t('operations/import/unchanged'), number(result.unchanged)],
            [t('operations/import/errors'), number(result.errors)],
            [t('operations/import/warnings'), number(result.warnings)],
            [
              t('operations/import/held'),
              held
                .map(
                  ([kind, n]) =>
                    `${t(`operations/definition/${kind}`, { defaultValue: kind })}: ${number(n)}`,
                )
                .join(', '),
            ],
          ]}
        />
      </Panel>
      {result.problems.length > 0 && <Problems result={result} />}
      {result.unresolved.length > 0 && <Unresolved result={result} />}
    </>
  );
}

function Problems({ result: { problems, problemCount } }: { result: ImportResult }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('operations/import/problems', { count: problemCount })}>
      <ul className="divide-y divide-line">
        {problems.map(({ severity, file, line, message, definition }, i) => (
          <li key={i} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-2 text-sm">
            <SeverityBadge severity={severity} />
            <span className="font-mono text-xs break-all">
              {file}:{line}
            </span>
            <span className="min-w-0 flex-1 basis-64 break-words">
              {message}
              {definition && <span className="ml-2 font-mono text-xs text-quiet">{definition}</span>}
            </span>
          </li>
        ))}
      </ul>
      <More shown={problems.length} of={problemCount} />
    </Panel>
  );
}

function Unresolved({ result: { unresolved, unresolvedCount } }: { result: ImportResult }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('operations/import/unresolved', { count: unresolvedCount })}>
      <ul className="divide-y divide-line">
        {unresolved.map(({ reference, from, uses }) => (
          <li key={`${reference} ${from}`} className="flex flex-wrap gap-x-3 gap-y-1 px-4 py-2 text-sm">
            <span className="font-mono text-xs break-all">{reference}</span>
            <span className="text-quiet">{t('operations/import/usedBy', { from, count: uses })}</span>
          </li>
        ))}
      </ul>
      <More shown={unresolved.length} of={unresolvedCount} />
    </Panel>
  );
}

function More({ shown, of }: { shown: number; of: number }) {
  const { t } = useTranslation();
  if (of <= shown) return null;
  return (
    <p className="border-t border-line p-3 text-sm text-quiet">
      {t('operations/import/notShown', { count: of - shown })}
    </p>
  );
}
