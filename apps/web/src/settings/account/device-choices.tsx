import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../app/language-switch';
import { chooseSound, useOwnSound } from '../../sound/sound';
import { chooseTheme, THEMES, useOwnTheme } from '../../theme/theme';
import { Panel } from '../../ui/panel';
import { Select } from '../../ui/select';
import { useWatchConfig } from '../watching/config.queries';

/** What holds on this device only; each can be left to the tenant. */
export function DeviceChoices() {
  const { t } = useTranslation();
  const { data: config } = useWatchConfig();
  const ownTheme = useOwnTheme();
  const ownSound = useOwnSound();
  const onOff = (on: boolean): string => t(on ? 'account/on' : 'account/off');
  const likeTenant = (value: string) => ({
    value: 'tenant' as const,
    label: t('account/likeTenant', { value }),
  });
  return (
    <Panel title={t('account/device')}>
      <div className="flex flex-col gap-4 p-4 text-sm">
        <p className="text-quiet">{t('account/deviceAbout')}</p>
        <Row label={t('account/language')}>
          <LanguageSwitch />
        </Row>
        <Row label={t('account/theme')}>
          <Select
            label={t('account/theme')}
            value={ownTheme ?? 'tenant'}
            options={[
              likeTenant(t(`theme/${config?.dashboard_theme ?? 'auto'}`)),
              ...THEMES.map((theme) => ({ value: theme, label: t(`theme/${theme}`) })),
            ]}
            onChoose={(theme) => chooseTheme(theme === 'tenant' ? null : theme)}
          />
        </Row>
        <Row label={t('account/sound')}>
          <Select
            label={t('account/sound')}
            value={ownSound === null ? 'tenant' : ownSound ? 'on' : 'off'}
            options={[
              likeTenant(onOff(config?.sound_alerts ?? false)),
              { value: 'on', label: onOff(true) },
              { value: 'off', label: onOff(false) },
            ]}
            onChoose={(sound) => chooseSound(sound === 'tenant' ? null : sound === 'on')}
          />
        </Row>
      </div>
    </Panel>
  );
}

const Row = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div className="grid items-center gap-2 sm:grid-cols-[12rem_max-content]">
    <span aria-hidden className="font-medium">
      {label}
    </span>
    {children}
  </div>
);
