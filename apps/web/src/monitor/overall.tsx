import { useTranslation } from 'react-i18next';
import { age } from '../i18n/time';
import { useServerNow } from '../live/server-clock';
import { useUnseen } from '../live/unseen';
import { type Status } from './monitor.queries';

type State = Status['overall']['state'] | 'unseen';

const COLOURS: Record<State, string> = {
  ok: 'bg-good-ground text-good',
  problems: 'bg-error-ground text-error',
  stale: 'bg-warning-ground text-warning',
  paused: 'bg-info-ground text-info',
  no_connections: 'bg-info-ground text-info',
  unseen: 'bg-warning-ground text-warning',
};

/** The one sentence that reads from five metres, and under it how far each scheduler can be believed. */
export function Overall({ status }: { status: Status }) {
  const { t } = useTranslation();
  const { problems } = status.overall;
  const isUnseen = useUnseen() !== null;
  const state: State = isUnseen ? 'unseen' : status.overall.state;
  const open = problems.warning + problems.error + problems.critical;
  const words = state === 'problems' ? t('overall/problems', { count: open }) : t(`overall/${state}`);
  return (
    <section
      className={`flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-xl px-4 py-3 ${COLOURS[state]}`}
    >
      <p className="text-xl font-semibold wall:text-5xl">{words}</p>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm wall:text-xl">
        {status.connections.map((connection) => (
          <Freshness key={connection.id} connection={connection} isUnseen={isUnseen} />
        ))}
      </ul>
    </section>
  );
}

interface FreshnessProps {
  connection: Status['connections'][number];
  isUnseen: boolean;
}

function Freshness({ connection, isUnseen }: FreshnessProps) {
  const { t, i18n } = useTranslation();
  const now = useServerNow();
  const { last_success_at: at, name, freshness, last_error: error } = connection;
  const old = at === null ? null : age((now - Date.parse(at)) / 1_000, i18n.language);
  return (
    <li title={freshness === 'fresh' ? undefined : error?.message}>
      <span className="font-medium break-all">{name}</span>:{' '}
      {t(`freshness/${isUnseen ? 'unseen' : freshness}`)},{' '}
      {old === null ? t('freshness/noData') : t('freshness/data', { age: old })}
    </li>
  );
}
