import { words } from '../i18n/words';

export const jobsWords = words({
  pt: {},
  en: {},
});
