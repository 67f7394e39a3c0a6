import { addWords } from '../i18n/i18n';
import { words } from '../i18n/words';

addWords(
  'settings',
  words({
    pt: {
      title: 'Ajustes',
      parts: 'Partes dos ajustes',
      readOnly: 'Você vê os valores, mas só quem tem o papel de {{role}} pode mudá-los.',
      lost: 'Esta empresa não é mais sua',
      lostAll: 'Seu acesso a ela foi retirado, e não há outra. Peça acesso a alguém da administração.',
      part: {
        watching: 'Monitoramento',
        connections: 'Conexões',
        users: 'Usuários',
        keys: 'Chaves de API',
        webhook: 'Webhook',
        notifications: 'Notificações',
        assistant: 'Assistente',
        account: 'Minha conta',
      },
      about: {
        watching: 'De quanto em quanto tempo consultar, o que é tempo demais, por quanto tempo guardar.',
        connections: 'Os schedulers que são observados, e as definições importadas deles.',
        users: 'Quem entra, e o que pode fazer.',
        keys: 'Acesso para programas.',
        webhook: 'Um endereço que é avisado do que acontece.',
        notifications: 'Ser avisado de erros e críticos, mesmo com o Resync fechado.',
        assistant: 'Quando o assistente tem certeza, e exemplos de como sua equipe pergunta.',
        account: 'Senha, idioma, tema, e a empresa.',
      },
    },
    en: {
      title: 'Settings',
      parts: 'Parts of the settings',
      readOnly: 'You see the values, but only somebody with the role {{role}} can change them.',
      lost: 'This tenant is not yours any more',
      lostAll: 'Your access to it was taken away, and there is no other. Ask an administrator for access.',
      part: {
        watching: 'Watching',
        connections: 'Connections',
        users: 'Users',
        keys: 'API keys',
        webhook: 'Webhook',
        notifications: 'Notifications',
        assistant: 'Assistant',
        account: 'My account',
      },
      about: {
        watching: 'How often to poll, how long is too long, how long to keep what was seen.',
        connections: 'The schedulers that are watched, and the definitions imported from them.',
        users: 'Who comes in, and what they may do.',
        keys: 'Access for programs.',
        webhook: 'An address that is told of what happens.',
        notifications: 'Being told of errors and criticals, also while Resync is closed.',
        assistant: 'When the assistant is sure, and examples of how your team asks.',
        account: 'Password, language, theme, and the tenant.',
      },
    },
  }),
);
