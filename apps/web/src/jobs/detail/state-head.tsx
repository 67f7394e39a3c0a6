import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { JobState } from '../../ui/job-state';
import { Clock } from '../../ui/times';
import { type Source, Sources } from '../../ui/sources';
import { Growing } from '../list/cells';
import { WaitReason } from '../wait-reason';

interface StateHeadProps {
  status: string;
  since: string | null;
  waitReason: string | null;
  flags: readonly (string | false)[];
  source: Source | null;
  /** The scheduler's. */
  clock: () => number;
  /** What else is to be said at once. */
  children?: ReactNode;
}

/** How it stands: what one looks for first. */
export function StateHead({ status, since, waitReason, flags, source, clock, children }: StateHeadProps) {
  const { t } = useTranslation();
  return (
    <section className="flex flex-wrap items-center gap-x-5 gap-y-2 rounded-xl border border-line bg-panel p-4">
      <JobState status={status} large />
      <div className="min-w-0 flex-1 basis-64">
        {waitReason && (
          <p className="font-medium first-letter:uppercase">
            <WaitReason of={waitReason} />
          </p>
        )}
        {since !== null && (
          <p className="text-sm text-quiet">
            {t('jobs/since')} <Clock at={since} /> (<Growing since={since} clock={clock} />)
          </p>
        )}
        {children}
      </div>
      <ul className="flex flex-wrap gap-2">
        {flags
          .filter((flag) => flag !== false)
          .map((flag) => (
            <li key={flag} className="rounded-full bg-warning-ground px-3 py-1 text-sm text-warning">
              {flag}
            </li>
          ))}
      </ul>
      {source && <Sources sources={[source]} />}
    </section>
  );
}
