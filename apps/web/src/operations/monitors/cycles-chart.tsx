import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { localeOf } from '../../i18n/locale';
import { duration } from '../../i18n/time';
import { useColours } from '../../ui/use-colours';
import { cycleSeries } from './cycle-series.rules';
import { type PollCycle } from './cycles.queries';

const HEIGHT_PX = 180;
const COLOURS = ['accent', 'warning', 'good', 'quiet', 'line'] as const;
/** One poll alone is a dot at the end of so long a time. */
const LEAST_SECONDS = 60;

/** How long the polls took, and with whom they waited. For eyes only: the table beside it has the same figures. */
export function CyclesChart({ cycles }: { cycles: readonly PollCycle[] }) {
  const { t, i18n } = useTranslation();
  const colours = useColours(COLOURS);
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | null>(null);
  const latest = useRef(cycles);
  useEffect(() => {
    latest.current = cycles;
    chart.current?.setData(cycleSeries(cycles));
  }, [cycles]);
  const { language } = i18n;
  useEffect(() => {
    const box = place.current;
    if (!box) return;
    const names = [
      t('operations/cycle/wholeMs'),
      t('operations/cycle/schedulerMs'),
      t('operations/cycle/databaseMs'),
    ];
    chart.current = new uPlot(optionsOf(box, colours, names, language), cycleSeries(latest.current), box);
    const fit = new ResizeObserver(() =>
      chart.current?.setSize({ width: box.clientWidth, height: HEIGHT_PX }),
    );
    fit.observe(box);
    return () => {
      fit.disconnect();
      chart.current?.destroy();
      chart.current = null;
    };
  }, [t, language, colours]);
  return (
    <div
      ref={place}
      role="img"
      aria-label={t('operations/cycle/chart')}
      className="w-full overflow-hidden px-2 pt-3 text-xs"
    />
  );
}

function optionsOf(
  box: HTMLElement,
  { quiet, line, ...colours }: Record<(typeof COLOURS)[number], string>,
  names: readonly string[],
  language: string,
): uPlot.Options {
  const axis = { stroke: quiet, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1 } };
  const milliseconds = (value: number | null): string => (value === null ? '–' : duration(value, language));
  const lines = (['accent', 'warning', 'good'] as const).map((name, i) => ({
    label: names[i] ?? '',
    stroke: colours[name],
    width: 1.5,
    points: { size: 4 },
    value: (_: uPlot, value: number | null) => milliseconds(value),
  }));
  return {
    width: box.clientWidth,
    height: HEIGHT_PX,
    legend: { live: false },
    cursor: { y: false },
    scales: {
      x: { range: (_, from, to) => [Math.min(from, to - LEAST_SECONDS), to] },
      y: { range: (_, __, most) => [0, Math.max(10, most * 1.1)] },
    },
    axes: [
      {
        ...axis,
        values: (_, moments, __, ___, step) => moments.map((at) => moment(at, step, language)),
        space: 90,
      },
      { ...axis, values: (_, values) => values.map(milliseconds), size: 70 },
    ],
    series: [{}, ...lines],
  };
}

/** The time of a line of the grid, as exactly as lines are apart. */
const moment = (at: number, stepSeconds: number, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    hour: '2-digit',
    minute: '2-digit',
    ...(stepSeconds < 60 && { second: '2-digit' }),
    ...(stepSeconds >= 43_200 && { day: '2-digit', month: '2-digit' }),
  }).format(new Date(at * 1_000));
