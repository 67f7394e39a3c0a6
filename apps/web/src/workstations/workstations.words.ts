import { words } from '../i18n/words';

export const workstationsWords = words({
  pt: {},
  en: {},
});
