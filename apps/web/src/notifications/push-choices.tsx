import { useTranslation } from 'react-i18next';
import { useApiForm } from '../forms/api-form';
import { SelectField, SwitchField, TextField } from '../forms/fields';
import { Form } from '../forms/form';
import { Switch } from '../ui/switch';
import { Panel } from '../ui/panel';
import { CheckboxesField } from '../forms/checkboxes-field';
import { type PushPreferences, useChoosePreferences } from './notifications.queries';

/** What is offered first, by the reader's clock. */
const NIGHT = {
  from: '22:00',
  to: '07:00',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
};

/** What one wants to be told, on all browsers. */
export function PushChoices({ preferences }: { preferences: PushPreferences }) {
  const { t } = useTranslation();
  const choose = useChoosePreferences();
  const form = useApiForm('PushPreferences', { values: preferences, onSend: choose });
  const quiet = form.watch('quietHours') !== null;
  return (
    <Panel title={t('notifications/choices')}>
      <Form form={form}>
        <p className="text-sm text-quiet">{t('notifications/choicesHint')}</p>
        <SwitchField
          form={form}
          name="enabled"
          label={t('notifications/enabled')}
          hint={t('notifications/enabledHint')}
        />
        <SelectField
          form={form}
          name="minimumSeverity"
          label={t('notifications/leastSeverity')}
          options={(['error', 'critical'] as const).map((value) => ({
            value,
            label: t(`severity/${value}`),
          }))}
        />
        <CheckboxesField
          form={form}
          name="categories"
          label={t('notifications/categories')}
          options={(['jobs', 'workstations', 'system'] as const).map((value) => ({
            value,
            label: t(`monitor/categories/${value}`),
          }))}
        />
        <Switch
          label={t('notifications/quiet')}
          checked={quiet}
          onChange={({ target }) =>
            form.setValue('quietHours', target.checked ? NIGHT : null, { shouldDirty: true })
          }
        >
          {t('notifications/quietHint')}
        </Switch>
        {quiet && (
          <>
            <div className="grid grid-cols-2 gap-4">
              <TextField
                form={form}
                name="quietHours.from"
                type="time"
                label={t('notifications/quietFrom')}
              />
              <TextField form={form} name="quietHours.to" type="time" label={t('notifications/quietTo')} />
            </div>
            <TextField form={form} name="quietHours.timeZone" label={t('notifications/zone')} />
            <SwitchField
              form={form}
              name="criticalInQuietHours"
              label={t('notifications/criticalInQuietHours')}
            />
          </>
        )}
      </Form>
    </Panel>
  );
}
