import { type PushLanguage } from './push.model.js';

interface Words {
  /** By type of event, as the screen says them. */
  event: Readonly<Record<string, string>>;
  /** For a type that has no words of its own. */
  other: string;
  more: (count: number) => string;
  moreBody: string;
  testTitle: string;
  testBody: string;
}

/** What a browser shows, in the language of its subscription. */
export const PUSH_WORDS: Readonly<Record<PushLanguage, Words>> = {
  pt: {
    event: {
      'job.abend': 'Job abendou',
      'job.fail': 'Job não pôde ser iniciado',
      'job.overlong': 'Job demorando demais',
      'job.late': 'Job atrasado',
      'job.status_changed': 'Job mudou de estado',
      'stream.status_changed': 'Job stream mudou de estado',
      'stream.late': 'Job stream atrasado',
      'stream.stuck': 'Job stream travado',
      'window.closed': 'Janela encerrada antes do início',
      'workstation.offline': 'Estação fora do ar',
      'workstation.unlinked': 'Estação desconectada',
      'workstation.online': 'Estação de volta',
      'scheduler.unreachable': 'Scheduler não responde',
      'scheduler.reachable': 'Scheduler responde de novo',
      'scheduler.stalled': 'Scheduler parado',
      'scheduler.moving': 'Scheduler anda de novo',
      'connection.credentials_refused': 'Credenciais recusadas',
      'connection.credentials_accepted': 'Credenciais aceitas de novo',
      'visibility.changed': 'A conta vê menos do que antes',
      'visibility.restored': 'A conta vê tudo de novo',
      'monitoring.interrupted': 'Consulta interrompida',
      'monitoring.resumed': 'Consulta retomada',
      'plan.baseline': 'Primeira leitura do plano',
      'plan.turned_over': 'Virada de plano',
      'plan.not_extended': 'O plano não foi estendido',
    },
    other: 'Problema',
    more: (count) => (count === 1 ? 'Mais 1 problema' : `Mais ${count} problemas`),
    moreBody: 'Toque para ver todos',
    testTitle: 'Resync avisa aqui',
    testBody: 'Esta é uma mensagem de teste',
  },
  en: {
    event: {
      'job.abend': 'Job abended',
      'job.fail': 'Job could not be launched',
      'job.overlong': 'Job runs too long',
      'job.late': 'Job is late',
      'job.status_changed': 'Job changed state',
      'stream.status_changed': 'Job stream changed state',
      'stream.late': 'Job stream is late',
      'stream.stuck': 'Job stream stuck',
      'window.closed': 'Window closed before it began',
      'workstation.offline': 'Workstation offline',
      'workstation.unlinked': 'Workstation unlinked',
      'workstation.online': 'Workstation back',
      'scheduler.unreachable': 'Scheduler does not answer',
      'scheduler.reachable': 'Scheduler answers again',
      'scheduler.stalled': 'Scheduler stands still',
      'scheduler.moving': 'Scheduler moves again',
      'connection.credentials_refused': 'Credentials refused',
      'connection.credentials_accepted': 'Credentials accepted again',
      'visibility.changed': 'The account sees less than before',
      'visibility.restored': 'The account sees everything again',
      'monitoring.interrupted': 'Polling interrupted',
      'monitoring.resumed': 'Polling resumed',
      'plan.baseline': 'First reading of the plan',
      'plan.turned_over': 'Plan turned over',
      'plan.not_extended': 'The plan was not extended',
    },
    other: 'Problem',
    more: (count) => (count === 1 ? '1 more problem' : `${count} more problems`),
    moreBody: 'Tap to see them all',
    testTitle: 'Resync tells you here',
    testBody: 'This is a test message',
  },
};
