import { useTranslation } from 'react-i18next';
import { useApiForm } from '../../forms/api-form';
import { TextField } from '../../forms/fields';
import { Form } from '../../forms/form';
import { type Thresholds, useChangeThresholds } from './assistant.queries';
import { type Intent, INTENTS } from './intents';

type Values = Record<Intent | 'otherwise', number | null>;

/** A probability for each intent; what is empty follows the one for all others. */
export function ThresholdsForm({ thresholds }: { thresholds: Thresholds }) {
  const { t } = useTranslation();
  const change = useChangeThresholds();
  const own = (name: Intent | 'otherwise') => [name, thresholds[name] ?? null] as const;
  const form = useApiForm('ChangeIntentThresholds', {
    values: Object.fromEntries([own('otherwise'), ...INTENTS.map(own)]) as Values,
    onSend: async (_body, _values, changes) => {
      if (Object.keys(changes).length > 0) await change.mutateAsync(changes);
    },
  });
  const field = (name: Intent | 'otherwise', label: string, hint?: string) => (
    <TextField key={name} form={form} name={name} type="number" step="any" label={label} hint={hint} />
  );
  return (
    <Form form={form}>
      <p className="max-w-prose text-sm text-quiet">{t('assistant/thresholdsAbout')}</p>
      {field('otherwise', t('assistant/otherwise'), t('assistant/otherwiseHint'))}
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {INTENTS.map((intent) => field(intent, t(`assistant/intents/${intent}`)))}
      </div>
    </Form>
  );
}
