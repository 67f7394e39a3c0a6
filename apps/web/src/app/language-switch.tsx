import { useTranslation } from 'react-i18next';
import { chooseLanguage, type Language, LANGUAGES } from '../i18n/i18n';
import { Select } from '../ui/select';

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <Select
      label={t('language/label')}
      value={i18n.language as Language}
      options={LANGUAGES.map((language) => ({ value: language, label: t(`language/${language}`) }))}
      onChoose={chooseLanguage}
    />
  );
}
