import { type ResyncEvent } from '@resync/client';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ObjectLink } from '../ui/object-link';
import { SeverityBadge } from '../ui/severity';
import { ListEnd } from '../ui/table/list-end';
import { type ReadOn } from '../ui/table/read-on';
import { Clock } from '../ui/times';
import { factsOf } from './event-facts';

const ROW_PX = 60;

/** Only rows in view are in the page, however many there are. */
export function EventRows({ events, readOn }: { events: readonly ResyncEvent[]; readOn: ReadOn }) {
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
  const { atEnd } = readOn;
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
      <ListEnd of={readOn} />
    </div>
  );
}

function EventRow({ event }: { event: ResyncEvent }) {
  const { t } = useTranslation();
  return (
    <>
      <span className="w-20 shrink-0 text-sm max-md:w-16 max-md:text-xs text-quiet">
        <Clock at={event.occurredAt} />
      </span>
      <SeverityBadge severity={event.severity} className="max-md:[&>span]:sr-only" />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-mono text-sm" title={event.object.key}>
          <ObjectLink object={event.object}>{event.object.key}</ObjectLink>
        </span>
        <span className="block truncate text-sm text-quiet">
          {t(`event/${event.type}`, { defaultValue: event.type })}
          {factsOf(event.data, t).map((fact) => ` · ${fact}`)}
        </span>
      </span>
    </>
  );
}
