import { type Operation } from '@resync/client';
import { useTranslation } from 'react-i18next';
import { useWork } from '../../ui/work';
import { notice } from '../../ui/notices';

/** Says what became of a change of the examples. */
export function useLearned(): (operation: Operation) => void {
  const { t } = useTranslation();
  return ({ result, problem }) => {
    if (problem) notice('critical', t('assistant/failed', { reason: problem.message }));
    else if (isRefused(result)) notice('critical', t('assistant/refused'));
    else notice('good', t('assistant/applied', { count: examplesIn(result) }));
  };
}

/** Follows a change to its end and says what became of it. */
export function useLearning(): { learning: boolean; learn: (change: () => Promise<Operation>) => void } {
  const learned = useLearned();
  const { busy, run } = useWork();
  const learn = (change: () => Promise<Operation>): void => {
    void run(async () => learned(await change()));
  };
  return { learning: busy, learn };
}

const isRefused = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && 'kind' in result && result.kind === 'refused';
const examplesIn = (result: unknown): number =>
  typeof result === 'object' && result !== null && 'examples' in result ? Number(result.examples) : 0;
