import { useTranslation } from 'react-i18next';
import { Empty, Panel } from '../../ui/panel';
import { type ImportResult } from './import-result';

/** Names that are used and defined nowhere: often a file that is still missing. */
export function UnresolvedNames({ result }: { result: ImportResult }) {
  const { t } = useTranslation();
  const { unresolved, unresolvedCount } = result;
  return (
    <Panel title={t('import/unresolved')}>
      <p className="px-4 pt-3 text-sm text-quiet">{t('import/unresolvedAbout')}</p>
      <ul className="divide-y divide-line">
        {unresolved.map(({ kind, reference, from, position, uses }) => (
          <li key={`${kind} ${reference}`} className="flex flex-col gap-0.5 px-4 py-2 text-sm">
            <p className="flex flex-wrap gap-x-3">
              <span className="font-mono break-all">{reference}</span>
              <span className="text-quiet">
                {kind} · {t('import/uses', { count: uses })}
              </span>
            </p>
            <p className="break-words text-quiet">
              {t('import/usedBy', { from, file: position.file, line: position.line })}
            </p>
          </li>
        ))}
      </ul>
      {unresolvedCount > unresolved.length && (
        <Empty>{t('import/more', { count: unresolvedCount - unresolved.length })}</Empty>
      )}
    </Panel>
  );
}
