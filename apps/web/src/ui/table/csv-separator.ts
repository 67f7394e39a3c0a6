import { useTranslation } from 'react-i18next';

export type CsvSeparator = 'comma' | 'semicolon';

/** What spreadsheets in the reader's language split lines by. */
export const useCsvSeparator = (): CsvSeparator =>
  useTranslation().i18n.language === 'pt' ? 'semicolon' : 'comma';
