import { useTranslation } from 'react-i18next';
import { count } from '../i18n/time';
import { type Status } from './monitor.queries';
import { figuresOf, wholePercent } from './figures.rules';
import { Gauge } from './gauge';

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

/** The day in six numbers. */
export function Figures({ status }: { status: Status }) {
  const { t, i18n } = useTranslation();
  const { broken, doneShare, running, waiting, late, down } = figuresOf(status);
  const number = (value: number): string => count(value, i18n.language);
  const tiles = [
    { name: 'broken', value: number(broken), colour: broken > 0 ? 'text-critical' : 'text-good' },
    { name: 'late', value: number(late), colour: late > 0 ? 'text-warning' : '' },
    { name: 'down', value: number(down), colour: down > 0 ? 'text-critical' : '' },
    { name: 'running', value: number(running), colour: 'text-info' },
    { name: 'waiting', value: number(waiting), colour: '' },
  ];
  return (
    <ul aria-label={t('monitor/figures')} className={TILES}>
      {tiles.map(({ name, value, colour }) => (
        <li key={name}>
          <p className={`text-2xl font-semibold tabular-nums wall:text-6xl ${colour}`}>{value}</p>
          <p className="text-sm text-quiet wall:text-xl">{t(`monitor/figure/${name}`)}</p>
        </li>
      ))}
      <li className="flex items-center gap-3">
        <Gauge share={doneShare} />
        <div className="min-w-0">
          <p className="text-2xl font-semibold tabular-nums wall:text-6xl">
            {new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(wholePercent(doneShare))}
          </p>
          <p className="text-sm text-quiet wall:text-xl">{t('monitor/figure/done')}</p>
        </div>
      </li>
    </ul>
  );
}
