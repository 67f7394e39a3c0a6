import { useTranslation } from 'react-i18next';

/** What spreadsheets in the reader's language split lines by. */
export const useCsvSeparator = (): 'comma' | 'semicolon' =>
  useTranslation().i18n.language === 'pt' ? 'semicolon' : 'comma';
