import { useTranslation } from 'react-i18next';
import { type BodyOf, useApiForm } from '../../forms/api-form';
import { SelectField, SwitchField, TextField } from '../../forms/fields';
import { Form } from '../../forms/form';
import { useWebhookDeeds, type Webhook } from './webhook.queries';

const SEVERITIES = ['warning', 'error', 'critical'] as const;

interface WebhookFormProps {
  /** Left out: a new one. */
  webhook?: Webhook;
  /** A new one has a secret, which is shown once. */
  onSecret: (secret: string) => void;
}

export function WebhookForm({ webhook, onSecret }: WebhookFormProps) {
  const { t } = useTranslation();
  const { create, change } = useWebhookDeeds();
  const form = useApiForm('CreateWebhook', {
    values: {
      address: webhook?.address ?? '',
      minimumSeverity: webhook?.minimumSeverity ?? 'error',
      enabled: webhook?.enabled ?? true,
    },
    onSend: async (body: BodyOf<'CreateWebhook'>, _values, changes) => {
      if (webhook) await change(changes);
      else onSecret((await create(body)).secret);
    },
    done: () => t(webhook ? 'action/saved' : 'webhook/created'),
  });
  return (
    <Form form={form} submit={webhook ? undefined : t('webhook/create')}>
      <TextField
        form={form}
        name="address"
        label={t('webhook/address')}
        hint={t('webhook/addressHint')}
        placeholder="https://"
        inputMode="url"
      />
      <SelectField
        form={form}
        name="minimumSeverity"
        label={t('webhook/minimumSeverity')}
        hint={t('webhook/minimumSeverityHint')}
        options={SEVERITIES.map((value) => ({ value, label: t(`severity/${value}`) }))}
      />
      <SwitchField form={form} name="enabled" label={t('webhook/enabled')} hint={t('webhook/enabledHint')} />
    </Form>
  );
}
