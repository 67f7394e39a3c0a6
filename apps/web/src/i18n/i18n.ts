import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { dictionary } from './dictionary';

export const LANGUAGES = ['pt', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
const KEY = 'resync.language';

/** What the reader chose, else what the browser prefers, else Portuguese. */
function preferred(): Language {
  const chosen =
    localStorage.getItem(KEY) ?? navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return isLanguage(chosen) ? chosen : 'pt';
}

const isLanguage = (text: unknown): text is Language => LANGUAGES.some((language) => language === text);

const show = (language: string): void => {
  document.documentElement.lang = language === 'pt' ? 'pt-BR' : 'en';
};

export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', show);
  await i18next.use(initReactI18next).init({
    lng: preferred(),
    fallbackLng: 'en',
    resources: { pt: { translation: dictionary.pt }, en: { translation: dictionary.en } },
    keySeparator: '/',
    interpolation: { escapeValue: false }, // React escapes
  });
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
  void i18next.changeLanguage(language);
}

/** Words of a feature that come with its page, when it is gone to; nothing of them is in the first load. */
export function addWords(feature: string, both: Record<Language, object>): void {
  for (const language of LANGUAGES)
    i18next.addResourceBundle(language, 'translation', { [feature]: both[language] }, true, true);
}
