import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes';
import { cutAt, type LogLine } from './log.rules';

const ROW_PX = 20;

interface LogRowsProps {
  lines: readonly LogLine[];
  search: string;
  wrap: boolean;
  /** The row to bring into view. */
  target: { row: number } | null;
}

/** Only rows in view are in the page, so that a log of megabytes scrolls as one of ten lines. */
export function LogRows({ lines, search, wrap, target }: LogRowsProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 20,
  });
  const longest = useMemo(() => lines.reduce((most, { text }) => Math.max(most, text.length), 0), [lines]);
  const digits = String(lines.length).length;
  useEffect(() => {
    if (target) rows.scrollToIndex(target.row, { align: 'center' });
  }, [target, rows]);
  return (
    <div
      ref={scroller}
      // keyboards scroll it too
      tabIndex={0}
      role="region"
      aria-label={t('jobs/log/text')}
      className="max-h-[28rem] overflow-auto py-1 font-mono text-xs leading-5"
    >
      <div
        className="relative"
        style={{ height: rows.getTotalSize(), ...(!wrap && { minWidth: `${longest + digits + 6}ch` }) }}
      >
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const line = lines[index];
          return (
            line && (
              <div
                key={key}
                ref={rows.measureElement}
                data-index={index}
                data-line={line.number ?? undefined}
                className={classes(
                  'absolute inset-x-0 flex min-h-5 gap-3 pr-4',
                  line.error && 'bg-critical-ground text-critical',
                  index === target?.row && 'outline-2 -outline-offset-2 outline-accent',
                )}
                style={{ transform: `translateY(${start}px)` }}
              >
                <span
                  className="shrink-0 pl-3 text-right text-quiet select-none"
                  style={{ width: `${digits + 3}ch` }}
                >
                  {line.number}
                </span>
                <span className={wrap ? 'min-w-0 break-all whitespace-pre-wrap' : 'whitespace-pre'}>
                  {line.error && line.number && <span className="sr-only">{t('jobs/log/error')}: </span>}
                  <Marked text={line.text} search={search} />
                </span>
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

function Marked({ text, search }: { text: string; search: string }) {
  return cutAt(text, search).map((piece, i) =>
    i % 2 === 0 ? (
      piece
    ) : (
      <mark key={i} className="rounded-sm bg-accent text-on-accent">
        {piece}
      </mark>
    ),
  );
}
