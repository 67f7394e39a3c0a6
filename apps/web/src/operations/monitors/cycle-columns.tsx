import { Ban, CircleCheck, CirclePause, CircleX, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { size } from '../../i18n/measure';
import { count, duration } from '../../i18n/time';
import { Badge, type Tone } from '../../ui/badge';
import { type Column } from '../../ui/table/column';
import { Clock } from '../../ui/times';
import { type PollCycle } from './cycles.queries';
import { useErrorWords } from './error-words';

const LOOKS: Record<PollCycle['outcome'], { Icon: LucideIcon; tone: Tone }> = {
  completed: { Icon: CircleCheck, tone: 'good' },
  held: { Icon: CirclePause, tone: 'warning' },
  failed: { Icon: CircleX, tone: 'critical' },
  refused: { Icon: Ban, tone: 'critical' },
};

type Figure = 'requests' | 'rowsChanged' | 'events';
type Time = 'schedulerMs' | 'databaseMs' | 'wholeMs';

export function useCycleColumns(): readonly Column<PollCycle>[] {
  const { t, i18n } = useTranslation();
  const words = useErrorWords();
  const figure = (name: Figure): Column<PollCycle> => ({
    id: name,
    title: t(`operations/cycle/${name}`),
    width: 'minmax(5rem, 1fr)',
    align: 'end',
    cell: (cycle) => <Named name={t(`operations/cycle/${name}`)}>{count(cycle[name], i18n.language)}</Named>,
  });
  const time = (name: Time): Column<PollCycle> => ({
    id: name,
    title: t(`operations/cycle/${name}`),
    width: 'minmax(6rem, 1fr)',
    align: 'end',
    ...(name !== 'wholeMs' && { phone: 'hidden' as const }),
    cell: (cycle) => (
      <Named name={t(`operations/cycle/${name}`)}>{duration(cycle[name], i18n.language)}</Named>
    ),
  });
  return [
    {
      id: 'startedAt',
      title: t('operations/cycle/startedAt'),
      width: '9rem',
      cell: ({ startedAt }) => <Clock at={startedAt} />,
    },
    {
      id: 'outcome',
      title: t('operations/cycle/outcome'),
      width: 'minmax(10rem, 3fr)',
      cell: ({ outcome, error, problems }) => (
        <span className="flex flex-wrap items-center gap-2">
          <Badge {...LOOKS[outcome]}>{t(`operations/outcome/${outcome}`)}</Badge>
          {error && <span className="min-w-0 break-words">{words(error)}</span>}
          {problems.length > 0 && (
            <span className="text-quiet" title={problems.join('\n')}>
              {t('operations/cycle/problems', { count: problems.length })}
            </span>
          )}
        </span>
      ),
    },
    {
      id: 'scope',
      title: t('operations/cycle/scope'),
      width: '6rem',
      cell: ({ scope }) => t(`operations/scope/${scope}`),
    },
    figure('requests'),
    {
      id: 'bytes',
      title: t('operations/cycle/bytes'),
      width: 'minmax(5rem, 1fr)',
      align: 'end',
      cell: ({ bytes }) => <Named name={t('operations/cycle/bytes')}>{size(bytes, i18n.language)}</Named>,
    },
    time('schedulerMs'),
    time('databaseMs'),
    time('wholeMs'),
    figure('rowsChanged'),
    figure('events'),
  ];
}

/** On a phone a cell has no head that would say what it is. */
const Named = ({ name, children }: { name: string; children: string }) => (
  <span className="tabular-nums">
    <span aria-hidden className="text-quiet md:hidden">
      {name}{' '}
    </span>
    {children}
  </span>
);
