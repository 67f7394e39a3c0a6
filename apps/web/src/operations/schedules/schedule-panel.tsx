import { useTranslation } from 'react-i18next';
import { count } from '../../i18n/time';
import { Facts } from '../../ui/facts';
import { OuterLink } from '../../ui/outer-link';
import { Panel } from '../../ui/panel';
import { Clock } from '../../ui/times';
import { ScheduleActions } from './schedule-actions';
import { type Schedule } from './schedules.queries';
import { Timing } from './timing';

const NEXT_SHOWN = 3;

/** One thing that runs by itself: what it does, when, how it went. */
export function SchedulePanel({ schedule }: { schedule: Schedule }) {
  const { t, i18n } = useTranslation();
  const { kind, timing, paused, note, nextRunsAt, lastRuns, skipped } = schedule;
  return (
    <Panel title={t(`operations/schedule/name/${kind}`, { defaultValue: kind })}>
      <div className="flex flex-col gap-3 p-4 pb-0 text-sm">
        <p>{t(`operations/schedule/does/${kind}`, { defaultValue: '' })}</p>
        {paused && (
          <p className="rounded-md bg-warning-ground px-3 py-2 break-words text-warning">
            <strong className="font-semibold">{t('operations/schedule/isPaused')}</strong>
            {note ? `: ${note}` : ''}
          </p>
        )}
      </div>
      <Facts
        facts={[
          [t('operations/schedule/timing'), <Timing key="timing" timing={timing} />],
          [
            t('operations/schedule/next'),
            paused || nextRunsAt.length === 0 ? null : (
              <Moments moments={nextRunsAt.slice(0, NEXT_SHOWN).map((at) => ({ at }))} />
            ),
          ],
          [
            t('operations/schedule/last'),
            lastRuns.length === 0 ? (
              <span className="text-quiet">{t('operations/schedule/notYet')}</span>
            ) : (
              <Moments moments={lastRuns.map(({ at, temporalUi }) => ({ at, href: temporalUi }))} />
            ),
          ],
          [t('operations/schedule/skipped'), skipped > 0 ? count(skipped, i18n.language) : null],
        ]}
      />
      <div className="mt-auto border-t border-line p-4">
        <ScheduleActions schedule={schedule} />
      </div>
    </Panel>
  );
}

const Moments = ({ moments }: { moments: readonly { at: string; href?: string }[] }) => (
  <ul className="flex flex-wrap gap-x-4 gap-y-1">
    {moments.map(({ at, href }) => (
      <li key={`${at} ${href ?? ''}`}>
        {href ? (
          <OuterLink href={href}>
            <Clock at={at} />
          </OuterLink>
        ) : (
          <Clock at={at} />
        )}
      </li>
    ))}
  </ul>
);
