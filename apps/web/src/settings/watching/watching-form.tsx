import { useTranslation } from 'react-i18next';
import { useApiForm } from '../../forms/api-form';
import { SelectField, SwitchField, TextField } from '../../forms/fields';
import { FieldGroup, Form } from '../../forms/form';
import { SliderField } from '../../forms/slider-field';
import { THEMES } from '../../theme/theme';
import { CONFIG_KEYS, type ConfigKey, shownValue } from './config-changes.rules';
import { useChangeWatchConfig, type WatchConfig } from './config.queries';
import { OwnChoice } from './own-choice';

/** Saves only what was changed here, and says what that was. */
export function WatchingForm({ config }: { config: WatchConfig }) {
  const { t } = useTranslation();
  const change = useChangeWatchConfig();
  const form = useApiForm('ChangeMonitoringConfig', {
    values: config,
    onSend: async (_body, _values, changes) => {
      if (Object.keys(changes).length > 0) await change.mutateAsync(changes);
      return changes;
    },
    done: (changes) => whatChanged(t, config, changes),
  });
  const said = (name: ConfigKey) => ({
    form,
    name,
    label: t(`watching/label/${name}`),
    hint: t(`watching/hint/${name}`),
  });
  return (
    <section aria-label={t('settings/part/watching')} className="rounded-xl border border-line bg-panel">
      <Form form={form}>
        <FieldGroup title={t('watching/polling')}>
          <SliderField
            {...said('polling_interval_seconds')}
            min={5}
            max={120}
            unit={t('watching/unit/seconds')}
          />
          <TextField {...said('job_stuck_threshold_minutes')} type="number" />
          <SwitchField {...said('alerts_enabled')} />
        </FieldGroup>
        <FieldGroup title={t('watching/keeping')}>
          <TextField {...said('retention_days_full')} type="number" />
          <TextField {...said('retention_days_summary')} type="number" />
        </FieldGroup>
        <FieldGroup title={t('watching/screen')}>
          <p className="-mt-3 max-w-prose text-sm text-quiet">{t('watching/screenAbout')}</p>
          <SliderField
            {...said('dashboard_refresh_seconds')}
            min={1}
            max={30}
            unit={t('watching/unit/seconds')}
          />
          <SelectField
            {...said('dashboard_theme')}
            options={THEMES.map((theme) => ({ value: theme, label: t(`theme/${theme}`) }))}
          />
          <OwnChoice of="theme" />
          <SwitchField {...said('browser_notifications')} />
          <SwitchField {...said('sound_alerts')} />
          <OwnChoice of="sound" />
        </FieldGroup>
      </Form>
    </section>
  );
}

function whatChanged(t: (key: string) => string, before: WatchConfig, changes: Partial<WatchConfig>): string {
  const lines = CONFIG_KEYS.filter((key) => key in changes).map(
    (key) =>
      `${t(`watching/label/${key}`)}: ${shownValue(t, key, before[key])} → ${shownValue(t, key, changes[key])}`,
  );
  return lines.length === 0 ? t('forms/nothing') : [t('watching/changed'), ...lines].join('\n');
}
