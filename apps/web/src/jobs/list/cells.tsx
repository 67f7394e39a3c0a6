import { useTranslation } from 'react-i18next';
import { duration } from '../../i18n/time';
import { Clock, useNow } from '../../ui/times';

/** An instant, or a dash. */
export function Time({ at, label }: { at: string | null; label: string }) {
  if (at === null)
    return (
      <span aria-hidden className="text-quiet max-md:hidden">
        –
      </span>
    );
  return (
    <span className="text-sm">
      <span className="text-quiet md:hidden">{label} </span>
      <Clock at={at} />
    </span>
  );
}

/** How long it took; growing while it runs. `clock` is the scheduler's. */
export function Took({
  startedAt,
  endedAt,
  running,
  clock,
}: {
  startedAt: string | null;
  endedAt: string | null;
  running: boolean;
  clock: () => number;
}) {
  const { i18n } = useTranslation();
  if (startedAt === null) return null;
  if (endedAt === null) return running ? <Growing since={startedAt} clock={clock} /> : null;
  return (
    <span className="tabular-nums">
      {duration(Date.parse(endedAt) - Date.parse(startedAt), i18n.language)}
    </span>
  );
}

/** A duration that grows. */
export function Growing({ since, clock }: { since: string; clock: () => number }) {
  const { i18n } = useTranslation();
  useNow();
  const seconds = Math.max(0, Math.floor((clock() - Date.parse(since)) / 1_000));
  return <span className="tabular-nums">{duration(seconds * 1_000, i18n.language)}</span>;
}

/** A word that stands out. */
export function Flag({ tone, children }: { tone: 'warning' | 'critical' | 'quiet'; children: string }) {
  const colours = { warning: 'text-warning', critical: 'text-critical', quiet: 'text-quiet' }[tone];
  return <span className={`text-xs font-medium ${colours}`}>{children}</span>;
}
