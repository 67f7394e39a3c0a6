import { useTranslation } from 'react-i18next';
import { clock, duration } from '../i18n/time';
import { lasted, type Stretch } from './state-band.rules';

const FILLS: Record<string, string> = {
  online: 'fill-good',
  offline: 'fill-critical',
  unlinked: 'fill-warning',
  quiet: 'fill-quiet',
};
const fillOf = (state: string): string => FILLS[state] ?? 'fill-line';

/** The states over time as one band, and how long each lasted in words. */
export function StateBand({
  stretches,
  from,
  to,
}: {
  stretches: readonly Stretch[];
  from: number;
  to: number;
}) {
  const { t, i18n } = useTranslation();
  const name = (state: string): string =>
    t(`workstationState/${state}`, { defaultValue: t('workstations/unknown') });
  const sums = lasted(stretches).map(
    ([state, ms]) =>
      [state, `${name(state)} ${duration(Math.round(ms / 1_000) * 1_000, i18n.language)}`] as const,
  );
  // a browser draws nothing far beyond a few million units
  const place = (ms: number): number => (1_000 * ms) / (to - from);
  const at = (instant: number): string => clock(new Date(instant).toISOString(), i18n.language);
  return (
    <figure className="flex flex-col gap-2 p-4">
      <svg
        role="img"
        aria-label={sums.map(([, words]) => words).join(', ')}
        viewBox="0 0 1000 24"
        preserveAspectRatio="none"
        className="h-8 w-full rounded bg-ground"
      >
        {stretches.map((stretch) => (
          <rect
            key={stretch.from}
            className={fillOf(stretch.state)}
            x={place(stretch.from - from)}
            width={place(stretch.to - stretch.from)}
            height={24}
          >
            <title>{`${name(stretch.state)}: ${at(stretch.from)} – ${at(stretch.to)}`}</title>
          </rect>
        ))}
      </svg>
      <div className="flex justify-between text-xs text-quiet tabular-nums" aria-hidden>
        <span>{at(from)}</span>
        <span>{at(to)}</span>
      </div>
      <figcaption className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {sums.map(([state, words]) => (
          <span key={state} className="flex items-center gap-1.5 tabular-nums">
            <svg aria-hidden viewBox="0 0 10 10" className="size-2.5">
              <rect width={10} height={10} rx={2} className={fillOf(state)} />
            </svg>
            {words}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
