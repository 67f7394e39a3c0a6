import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel';
import { type ImportState } from './use-import';

/** The operation's own words for its steps. */
const STEPS: Record<string, string> = {
  'reading the files': 'parse',
  'looking for missing definitions': 'check',
  'storing definitions': 'store',
  'storing jobs and dependencies of streams': 'store',
};

/** How far the import is, as its operation tells. */
export function ImportProgress({ at, of, progress }: Extract<ImportState, { kind: 'running' }>) {
  const { t } = useTranslation();
  const id = useId();
  const step = progress?.step ?? '';
  const word = STEPS[step];
  return (
    <Panel title={t('import/running', { at, of })}>
      <div className="flex flex-col gap-2 p-4 text-sm">
        <label htmlFor={id}>{word ? t(`import/step/${word}`) : step || t('import/sending')}</label>
        <progress
          id={id}
          className="h-3 w-full accent-accent"
          {...(progress?.total && { value: progress.done, max: progress.total })}
        />
      </div>
    </Panel>
  );
}
