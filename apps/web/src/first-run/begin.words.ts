import { words } from '../i18n/words';

/** What the monitor says while nothing is connected; the guide's own words come with it. */
export const beginWords = words({
  pt: {
    nothing: 'Aqui aparece o que acontece nos schedulers, assim que o primeiro estiver conectado.',
    start: 'Conectar o primeiro scheduler',
    ask: 'Peça a quem tem o papel de administração nesta empresa que conecte um.',
  },
  en: {
    nothing: 'What happens in your schedulers shows here as soon as the first one is connected.',
    start: 'Connect the first scheduler',
    ask: 'Ask somebody with the role admin in this tenant to connect one.',
  },
});
