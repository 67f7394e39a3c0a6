import { useTranslation } from 'react-i18next';
import { type Operation } from './operations.queries';

/** How far it is: a bar, and the step in words. Nothing once it has ended. */
export function OperationProgress({ operation: { progress, state } }: { operation: Operation }) {
  const { t } = useTranslation();
  if (state !== 'running' && state !== 'pending') return null;
  const step = progress
    ? t(`operations/step/${progress.step}`, { defaultValue: progress.step })
    : t(`operations/waits/${state}`);
  const known = progress?.total ? { value: progress.done, max: progress.total } : {};
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <progress aria-label={t('operations/progress')} {...known} className="h-2 w-full accent-accent" />
      <p className="text-xs text-quiet tabular-nums">
        {step}
        {progress?.total ? ` (${progress.done}/${progress.total})` : ''}
      </p>
    </div>
  );
}
