import { type ResyncEvent } from '@resync/client';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, useLiveEvents } from '../live/live.context';
import { Empty, Panel, Skeleton } from '../ui/panel';
import { Select } from '../ui/select';
import { type Severity, SeverityBadge } from '../ui/severity';
import { Clock } from '../ui/times';
import { factsOf } from './event-facts';
import { useHistory } from './monitor.queries';

const ROW_PX = 60;
const SEVERITIES = ['any', 'warning', 'error', 'critical'] as const;
const RANK: Record<Severity, number> = { info: 0, warning: 1, error: 2, critical: 3 };

/** What happens, newest first, without end: live above, history below, each event once. */
export function Timeline() {
  const { t } = useTranslation();
  const [severity, setSeverity] = useState<Severity | 'any'>('any');
  const { cursor } = useLive();
  const live = useLiveEvents();
  const history = useHistory(severity);
  const events = useMemo(() => {
    const least = severity === 'any' ? 0 : RANK[severity];
    const past = history.data?.pages.flatMap((page) => page?.items ?? []) ?? [];
    const newest = past[0]?.sequence ?? 0;
    return [...live.filter((event) => event.sequence > newest && RANK[event.severity] >= least), ...past];
  }, [live, history.data, severity]);

  const filter = (
    <Select
      label={t('monitor/severity')}
      value={severity}
      options={SEVERITIES.map((name) => ({
        value: name,
        label: name === 'any' ? t('monitor/anySeverity') : t(`severity/${name}`),
      }))}
      onChoose={setSeverity}
    />
  );
  return (
    <Panel title={t('monitor/timeline')} extra={filter}>
      {cursor === null || !history.data ? (
        <Skeleton lines={8} />
      ) : events.length === 0 ? (
        <Empty>{t('monitor/noEvents')}</Empty>
      ) : (
        <EventRows
          events={events}
          atEnd={() => {
            if (history.hasNextPage && !history.isFetchingNextPage) void history.fetchNextPage();
          }}
        />
      )}
    </Panel>
  );
}

function EventRows({ events, atEnd }: { events: readonly ResyncEvent[]; atEnd: () => void }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: events.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (i) => events[i]?.sequence ?? i,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= events.length - 20) atEnd();
  }, [last, events.length, atEnd]);
  return (
    <div
      ref={scroller}
      // keyboards scroll it too
      tabIndex={0}
      role="region"
      aria-label={t('monitor/timeline')}
      className="h-[32rem] overflow-y-auto"
    >
      <ul className="relative" style={{ height: rows.getTotalSize() }}>
        {shown.map(({ key, index, start }) => {
          const event = events[index];
          return (
            event && (
              <li
                key={key}
                className="absolute inset-x-0 flex h-15 items-center gap-3 border-b border-line px-4"
                style={{ transform: `translateY(${start}px)` }}
                data-sequence={event.sequence}
              >
                <EventRow event={event} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

function EventRow({ event }: { event: ResyncEvent }) {
  const { t } = useTranslation();
  return (
    <>
      <span className="w-20 shrink-0 text-sm text-quiet">
        <Clock at={event.occurredAt} />
      </span>
      <SeverityBadge severity={event.severity} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-mono text-sm" title={event.object.key}>
          {event.object.key}
        </span>
        <span className="block truncate text-sm text-quiet">
          {t(`event/${event.type}`, { defaultValue: event.type })}
          {factsOf(event.data).map((fact) => ` · ${fact}`)}
        </span>
      </span>
    </>
  );
}
