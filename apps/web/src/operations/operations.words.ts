import { words } from '../i18n/words';

export const operationsWords = words({
  pt: {},
  en: {},
});
