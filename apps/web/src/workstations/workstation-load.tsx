import { useTranslation } from 'react-i18next';
import { count } from '../i18n/time';
import { Empty, Panel } from '../ui/panel';
import { PlainLink } from '../ui/plain-link';
import { type WorkstationDetails } from './workstations.queries';

/** What runs on it and what waits there, by what for; the most first. */
export function WorkstationLoad({ workstation }: { workstation: WorkstationDetails }) {
  const { t, i18n } = useTranslation();
  const { running, waiting, key } = workstation;
  const reasons = Object.entries(waiting).sort(([, a], [, b]) => b - a);
  const total = reasons.reduce((sum, [, n]) => sum + n, 0);
  const jobs = (
    <PlainLink href={`/jobs?workstation=${encodeURIComponent(key)}`}>{t('workstations/itsJobs')}</PlainLink>
  );
  return (
    <Panel title={t('workstations/load')} extra={<span className="text-sm">{jobs}</span>}>
      <dl className="grid grid-cols-2 gap-4 p-4">
        <Figure name={t('workstations/running')} value={count(running, i18n.language)} />
        <Figure name={t('workstations/waiting')} value={count(total, i18n.language)} />
      </dl>
      {reasons.length === 0 ? (
        <Empty>{t('workstations/nothingWaits')}</Empty>
      ) : (
        <ul className="border-t border-line py-2">
          {reasons.map(([reason, n]) => (
            <li key={reason} className="flex justify-between gap-4 px-4 py-1 text-sm">
              <span className="min-w-0 break-words">
                {t(`workstations/reason/${reason}`, { defaultValue: reason })}
              </span>
              <span className="font-medium tabular-nums">{count(n, i18n.language)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

const Figure = ({ name, value }: { name: string; value: string }) => (
  <div className="flex flex-col-reverse">
    <dt className="text-sm text-quiet">{name}</dt>
    <dd className="text-2xl font-semibold tabular-nums">{value}</dd>
  </div>
);
