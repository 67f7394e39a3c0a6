import { useTranslation } from 'react-i18next';
import { SeverityBadge } from '../../ui/severity';
import { type ConnectionReport } from './connections.queries';

/** What is wrong and what to do, in the reader's language where the code is known; the server's own words under it. */
export function ReportProblems({ problems }: Pick<ConnectionReport, 'problems'>) {
  const { t, i18n } = useTranslation();
  if (problems.length === 0) return null;
  return (
    <ul aria-label={t('connections/problems')} className="divide-y divide-line border-t border-line">
      {problems.map(({ code, severity, message, advice }, at) => (
        <li key={`${code}-${at}`} className="flex flex-col gap-1 px-4 py-3 text-sm">
          <p className="flex flex-wrap items-center gap-2 font-medium">
            <SeverityBadge severity={severity} />
            {i18n.exists(`connections/problem/${code}/title`) ? t(`connections/problem/${code}/title`) : code}
          </p>
          <p>
            {i18n.exists(`connections/problem/${code}/advice`)
              ? t(`connections/problem/${code}/advice`)
              : advice}
          </p>
          <p className="break-words text-quiet">{message}</p>
        </li>
      ))}
    </ul>
  );
}
