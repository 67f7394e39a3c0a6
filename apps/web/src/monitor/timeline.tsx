import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, useLiveEvents } from '../live/live.context';
import { Loaded } from '../ui/loaded';
import { Empty, Panel, Skeleton } from '../ui/panel';
import { rowsOf } from '../ui/table/pages';
import { useReadOn } from '../ui/table/read-on';
import { EventRows } from './event-rows';
import { useEventChoice } from './monitor-search';
import { useHistory } from './monitor.queries';
import { TimelineFilter } from './timeline-filter';
import { isChosen, joined } from './timeline.rules';

/** What happens, newest first, without end: live above, history below, each event once. */
export function Timeline() {
  const { t } = useTranslation();
  const { choice, choose, isFiltered } = useEventChoice();
  const { cursor } = useLive();
  const live = useLiveEvents();
  const history = useHistory(choice);
  const readOn = useReadOn(history);
  const { data, isPlaceholderData: isOfFilterBefore } = history;
  const events = useMemo(() => {
    const past = rowsOf(data);
    return joined(live, isOfFilterBefore ? past.filter((event) => isChosen(event, choice)) : past, choice);
  }, [live, data, isOfFilterBefore, choice]);
  return (
    <Panel title={t('monitor/timeline')}>
      <TimelineFilter choice={choice} choose={choose} />
      {cursor === null ? (
        <Skeleton lines={8} />
      ) : (
        <Loaded query={history} lines={8}>
          {() =>
            events.length === 0 ? (
              <Empty>{t(isFiltered ? 'monitor/noEventsMatch' : 'monitor/noEvents')}</Empty>
            ) : (
              <EventRows events={events} readOn={readOn} />
            )
          }
        </Loaded>
      )}
    </Panel>
  );
}
