import { useTranslation } from 'react-i18next';
import { useApiForm } from '../../forms/api-form';
import { SelectField, TextField } from '../../forms/fields';
import { Form } from '../../forms/form';
import { useExampleDeeds } from './assistant.queries';
import { type Intent, INTENTS } from './intents';
import { useLearned } from './learning';

const EMPTY: { examples: { text: string; intent: Intent }[] } = {
  examples: [{ text: '', intent: 'troubleshooting' }],
};

/** One example at a time; many come by the command line. */
export function NewExample() {
  const { t } = useTranslation();
  const { add } = useExampleDeeds();
  const learned = useLearned();
  const form = useApiForm('AddIntentExamples', {
    values: EMPTY,
    onSend: add,
    done: null,
    emptied: true,
    after: learned,
  });
  return (
    <Form form={form} submit={t(form.formState.isSubmitting ? 'assistant/learning' : 'assistant/add')}>
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
        <TextField form={form} name="examples.0.text" label={t('assistant/text')} autoComplete="off" />
        <SelectField
          form={form}
          name="examples.0.intent"
          label={t('assistant/intent')}
          options={INTENTS.map((value) => ({ value, label: t(`assistant/intents/${value}`) }))}
        />
      </div>
    </Form>
  );
}
