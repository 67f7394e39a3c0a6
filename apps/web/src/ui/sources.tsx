import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { age } from '../i18n/time';
import { useServerNow } from '../live/server-clock';
import { useUnseen } from '../live/unseen';
import { classes } from './classes';

/** A scheduler that what is shown came from. */
export interface Source {
  connectionId: string;
  name: string;
  freshness: string;
  lastSuccessAt: string | null;
}

export const allFresh = (sources: readonly Source[]): boolean =>
  sources.every(({ freshness }) => freshness === 'fresh');

/** How old what is shown is, for each scheduler that it came from; one that cannot be believed any more is announced. */
export function Sources({ sources: told }: { sources: readonly Source[] }) {
  const { t } = useTranslation();
  const isUnseen = useUnseen() !== null;
  const sources = told.map((source) => (isUnseen ? { ...source, freshness: 'unseen' } : source));
  const state = ({ freshness }: Source): string => t(`freshness/${freshness}`, { defaultValue: freshness });
  const old = sources.filter(({ freshness }) => freshness !== 'fresh');
  return (
    <div className="min-w-0">
      {/* without the age, or it would be said each second */}
      <p role="alert" className="sr-only">
        {old.map((source) => `${source.name}: ${state(source)}`).join(', ')}
      </p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {sources.map((source) => (
          <li
            key={source.connectionId}
            className={classes(
              'flex items-center gap-2 text-quiet',
              source.freshness !== 'fresh' && 'rounded-md bg-warning-ground px-2 py-1 text-warning',
            )}
          >
            {source.freshness !== 'fresh' && <TriangleAlert aria-hidden className="size-4 shrink-0" />}
            <span className="min-w-0 break-words">
              {source.name}: {state(source)}, <DataAge at={source.lastSuccessAt} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function DataAge({ at }: { at: string | null }) {
  const { t, i18n } = useTranslation();
  const now = useServerNow();
  if (at === null) return t('freshness/noData');
  return t('freshness/data', { age: age((now - Date.parse(at)) / 1_000, i18n.language) });
}
