import { useTranslation } from 'react-i18next';
import { count } from '../i18n/time';
import { type Status } from './monitor.queries';
import { figuresOf, wholePercent } from './figures.rules';
import { Gauge } from './gauge';
import { type Hearing } from './hearing.rules';

const TILES =
  'grid grid-cols-3 gap-2 md:grid-cols-6 md:gap-3 [&>li]:rounded-xl [&>li]:border [&>li]:border-line [&>li]:bg-panel [&>li]:px-3 [&>li]:py-2';

/** Their shape, in their size. */
export const FiguresToCome = () => (
  <ul aria-hidden className={TILES}>
    {Array.from({ length: 6 }, (_, i) => (
      <li key={i} className="animate-pulse">
        <p className="text-2xl wall:text-6xl">&nbsp;</p>
        <p className="text-sm wall:text-xl">&nbsp;</p>
      </li>
    ))}
  </ul>
);

interface FiguresProps {
  status: Status;
  hearing: Hearing;
}

/** The day in six numbers; of what is not of now only what is bad keeps its colour. */
export function Figures({ status, hearing }: FiguresProps) {
  const { t, i18n } = useTranslation();
  const { broken, doneShare, running, waiting, late, down } = figuresOf(status);
  const said = (value: number, number: string): string => (value === 0 && hearing === 'never' ? '–' : number);
  const ofNow = (colour: string): string => (hearing === 'now' ? colour : 'text-quiet');
  const tiles = [
    { name: 'broken', value: broken, colour: broken > 0 ? 'text-critical' : ofNow('text-good') },
    { name: 'late', value: late, colour: late > 0 ? 'text-warning' : ofNow('') },
    { name: 'down', value: down, colour: down > 0 ? 'text-critical' : ofNow('') },
    { name: 'running', value: running, colour: ofNow('text-info') },
    { name: 'waiting', value: waiting, colour: ofNow('') },
  ];
  return (
    <ul aria-label={t('monitor/figures')} className={TILES}>
      {tiles.map(({ name, value, colour }) => (
        <li key={name}>
          <p className={`text-2xl font-semibold tabular-nums wall:text-6xl ${colour}`}>
            {said(value, count(value, i18n.language))}
          </p>
          <p className="text-sm text-quiet wall:text-xl">{t(`monitor/figure/${name}`)}</p>
        </li>
      ))}
      <li className="flex items-center gap-3">
        <Gauge share={doneShare} colour={hearing === 'now' ? 'stroke-good' : 'stroke-quiet'} />
        <div className="min-w-0">
          <p className={`text-2xl font-semibold tabular-nums wall:text-6xl ${ofNow('')}`}>
            {said(
              doneShare,
              new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(wholePercent(doneShare)),
            )}
          </p>
          <p className="text-sm text-quiet wall:text-xl">{t('monitor/figure/done')}</p>
        </div>
      </li>
    </ul>
  );
}
