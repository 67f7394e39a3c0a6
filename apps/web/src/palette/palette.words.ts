import { words } from '../i18n/words';

export const paletteWords = words({
  pt: {},
  en: {},
});
