import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { duration } from '../../i18n/time';
import { hasFailed, type Run, type Trend } from './trend';
import { useColours } from '../../ui/use-colours';

const HEIGHT = 180;
/** Round times for the lines across. */
const STEPS_MS = [
  1, 2, 5, 10, 30, 60, 120, 300, 600, 1_800, 3_600, 7_200, 18_000, 36_000, 86_400, 864_000,
].map((seconds) => seconds * 1_000);

interface RunsChartProps {
  trend: Trend<Run>;
  /** Said to screen readers. */
  label: string;
  /** Told which run the pointer is on. */
  onPoint: (index: number | null) => void;
}

/** A bar a run, oldest first; failed ones in their colour, the median across. */
export function RunsChart({ trend, label, onPoint }: RunsChartProps) {
  const { i18n } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const colours = useColours(['accent', 'critical', 'quiet', 'line', 'text']);
  const { language } = i18n;
  useEffect(() => {
    const box = place.current;
    if (!box) return undefined;
    const bars = uPlot.paths.bars?.({ size: [0.7, 40], align: 0 });
    const axis = { stroke: colours.quiet, ticks: { show: false }, grid: { stroke: colours.line, width: 1 } };
    const plot = new uPlot(
      {
        width: box.clientWidth,
        height: HEIGHT,
        legend: { show: false },
        cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
        scales: {
          x: { time: false, range: [0.3, Math.max(trend.runs.length, 8) + 0.7] },
          y: { range: (_, __, max) => [0, (max || 1) * 1.1] },
        },
        axes: [
          { ...axis, show: false },
          {
            ...axis,
            size: 72,
            incrs: STEPS_MS,
            values: (_, ticks) => ticks.map((ms) => (ms === 0 ? '0' : duration(ms, language))),
          },
        ],
        series: [
          {},
          { fill: colours.accent, width: 0, points: { show: false }, ...(bars && { paths: bars }) },
          { fill: colours.critical, width: 0, points: { show: false }, ...(bars && { paths: bars }) },
          { stroke: colours.text, width: 1.5, dash: [6, 4], points: { show: false } },
        ],
        hooks: { setCursor: [({ cursor }) => onPoint(cursor.idx ?? null)] },
      },
      dataOf(trend),
      box,
    );
    const size = new ResizeObserver(() => plot.setSize({ width: box.clientWidth, height: HEIGHT }));
    size.observe(box);
    return () => {
      size.disconnect();
      plot.destroy();
    };
  }, [trend, colours, language, onPoint]);
  return <div ref={place} role="img" aria-label={label} className="w-full" />;
}

function dataOf({ runs, elapsedMs, medianMs }: Trend<Run>): uPlot.AlignedData {
  const of = (failed: boolean) =>
    runs.map((run, i) => (hasFailed(run) === failed ? (elapsedMs[i] ?? null) : null));
  return [runs.map((_, i) => i + 1), of(false), of(true), runs.map(() => medianMs)];
}
