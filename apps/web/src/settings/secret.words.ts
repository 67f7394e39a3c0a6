import { addWords } from '../i18n/i18n';
import { words } from '../i18n/words';

addWords(
  'secret',
  words({
    pt: { byHand: 'O navegador não deixou copiar. O texto está selecionado: copie com Ctrl C.' },
    en: { byHand: 'The browser did not let it be copied. The text is selected: copy it by Ctrl C.' },
  }),
);
