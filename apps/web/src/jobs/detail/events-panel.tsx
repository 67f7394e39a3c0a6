import { useTranslation } from 'react-i18next';
import { factsOf } from '../../monitor/event-facts';
import { Loaded } from '../../ui/loaded';
import { Empty, Panel } from '../../ui/panel';
import { SeverityBadge } from '../../ui/severity';
import { Clock } from '../../ui/times';
import { useEventsOf } from './history.queries';

/** What was told of one object of the plan. */
export function EventsPanel({ of }: { of: { key: string; connectionId: string } }) {
  const { t } = useTranslation();
  const events = useEventsOf(of);
  return (
    <Panel title={t('jobs/events')}>
      <Loaded query={events} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('jobs/noEvents')}</Empty>
          ) : (
            <ol
              tabIndex={0}
              aria-label={t('jobs/events')}
              className="max-h-80 divide-y divide-line overflow-y-auto"
            >
              {items.map((event) => (
                <li
                  key={event.sequence}
                  className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 text-sm"
                >
                  <span className="w-40 shrink-0 text-quiet">
                    <Clock at={event.occurredAt} />
                  </span>
                  <SeverityBadge severity={event.severity} />
                  <span className="min-w-0 flex-1 basis-40">
                    {t(`event/${event.type}`, { defaultValue: event.type })}
                    <span className="text-quiet">{factsOf(event.data, t).map((fact) => ` · ${fact}`)}</span>
                  </span>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Panel>
  );
}
