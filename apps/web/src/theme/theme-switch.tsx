import { useTranslation } from 'react-i18next';
import { Select } from '../ui/select';
import { chooseTheme, THEMES, useTheme } from './theme';

export function ThemeSwitch() {
  const { t } = useTranslation();
  return (
    <Select
      label={t('theme/label')}
      value={useTheme()}
      options={THEMES.map((theme) => ({ value: theme, label: t(`theme/${theme}`) }))}
      onChoose={chooseTheme}
    />
  );
}
