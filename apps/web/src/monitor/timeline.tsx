import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, useLiveEvents } from '../live/live.context';
import { Empty, Panel, Skeleton } from '../ui/panel';
import { nextPageOf, rowsOf } from '../ui/table/pages';
import { EventRows } from './event-rows';
import { useHistory } from './monitor.queries';
import { TimelineFilter } from './timeline-filter';
import { type EventChoice, joined } from './timeline.rules';

const EVERYTHING: EventChoice = { severity: 'any', category: 'any', object: '' };

/** What happens, newest first, without end: live above, history below, each event once. */
export function Timeline() {
  const { t } = useTranslation();
  const [choice, setChoice] = useState(EVERYTHING);
  const { cursor } = useLive();
  const live = useLiveEvents();
  const history = useHistory(choice);
  const events = useMemo(() => joined(live, rowsOf(history.data), choice), [live, history.data, choice]);
  const filtered = choice !== EVERYTHING;
  return (
    <Panel title={t('monitor/timeline')}>
      <TimelineFilter choice={choice} choose={setChoice} />
      {cursor === null || !history.data ? (
        <Skeleton lines={8} />
      ) : events.length === 0 ? (
        <Empty>{t(filtered ? 'monitor/noEventsMatch' : 'monitor/noEvents')}</Empty>
      ) : (
        <EventRows events={events} atEnd={nextPageOf(history)} />
      )}
    </Panel>
  );
}
