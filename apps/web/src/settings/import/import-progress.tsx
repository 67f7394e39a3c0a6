import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel';
import { type ImportState } from './use-import';

/** How far the import is, as its operation tells. */
export function ImportProgress({ at, of, progress }: Extract<ImportState, { kind: 'running' }>) {
  const { t } = useTranslation();
  const id = useId();
  const step = progress && t(`operations/step/${progress.step}`, { defaultValue: progress.step });
  return (
    <Panel title={t('import/running', { at, of })}>
      <div className="flex flex-col gap-2 p-4 text-sm">
        <label htmlFor={id}>{step ?? t('import/sending')}</label>
        <progress
          id={id}
          className="h-3 w-full accent-accent"
          {...(progress?.total && { value: progress.done, max: progress.total })}
        />
      </div>
    </Panel>
  );
}
