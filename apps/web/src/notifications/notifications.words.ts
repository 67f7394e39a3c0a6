import { words } from '../i18n/words';

export const notificationsWords = words({
  pt: {},
  en: {},
});
