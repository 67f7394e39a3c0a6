import { words } from '../i18n/words';
import { auditWords } from './audit/audit.words';
import { deliveryWords } from './deliveries/delivery.words';
import { longJobWords } from './long-jobs/long-job.words';
import { cycleWords, monitorWords } from './monitors/monitor.words';
import { scheduleWords } from './schedules/schedule.words';

export const operationsWords = words({
  pt: {
    part: {
      longJobs: 'Tarefas longas',
      schedules: 'Agendamentos',
      monitors: 'Monitores',
      deliveries: 'Entregas do webhook',
      audit: 'Auditoria',
    },
    any: 'qualquer',
    actions: 'Ações',
    stateTitle: 'Estado',
    you: '{{name}} (você)',
    somebody: 'conta …{{id}}',
    inTemporal: 'Ver no Temporal',
    fault: {
      SCHEDULER_UNREACHABLE: 'O scheduler não responde.',
      SCHEDULER_FAILED: 'O scheduler respondeu com um erro seu.',
      SCHEDULER_THROTTLED: 'O scheduler pediu para esperar.',
      SCHEDULER_BAD_ANSWER: 'O scheduler respondeu algo que não se entende.',
      SCHEDULER_ANSWER_TOO_LARGE: 'Um só objeto do scheduler é grande demais para ser lido.',
      TOO_MANY_LARGE_ANSWERS:
        'Outras respostas grandes eram lidas; tenta-se de novo. Páginas menores fazem respostas menores.',
      SCHEDULER_BAD_QUERY: 'O scheduler não aceitou o pedido.',
      SCHEDULER_NOT_FOUND: 'O scheduler não conhece este endereço.',
      SCHEDULER_ACCESS_DENIED: 'A conta não pode ler o plano no scheduler.',
      SCHEDULER_CREDENTIALS_REFUSED: 'O scheduler recusou as credenciais: informe-as de novo nos ajustes.',
      SCHEDULER_PLAN_CHANGED: 'O plano virou durante a leitura; a próxima lê tudo de novo.',
      OPERATION_RUN_FORGOTTEN: 'Não se sabe o que houve: o Temporal já esqueceu esta execução.',
    },
    ...longJobWords.pt,
    schedule: scheduleWords.pt,
    ...monitorWords.pt,
    cycle: cycleWords.pt,
    delivery: deliveryWords.pt,
    audit: auditWords.pt,
  },
  en: {
    part: {
      longJobs: 'Long jobs',
      schedules: 'Schedules',
      monitors: 'Monitors',
      deliveries: 'Webhook deliveries',
      audit: 'Audit log',
    },
    any: 'any',
    actions: 'Actions',
    stateTitle: 'State',
    you: '{{name}} (you)',
    somebody: 'account …{{id}}',
    inTemporal: 'See in Temporal',
    fault: {
      SCHEDULER_UNREACHABLE: 'The scheduler does not answer.',
      SCHEDULER_FAILED: 'The scheduler answered with an error of its own.',
      SCHEDULER_THROTTLED: 'The scheduler asked us to wait.',
      SCHEDULER_BAD_ANSWER: 'The scheduler answered something that cannot be read.',
      SCHEDULER_ANSWER_TOO_LARGE: 'One object of the scheduler alone is too large to be read.',
      TOO_MANY_LARGE_ANSWERS:
        'Other large answers were being read; it is tried again. A smaller page size makes them smaller.',
      SCHEDULER_BAD_QUERY: 'The scheduler did not take the request.',
      SCHEDULER_NOT_FOUND: 'The scheduler does not know this address.',
      SCHEDULER_ACCESS_DENIED: 'The account may not read the plan of the scheduler.',
      SCHEDULER_CREDENTIALS_REFUSED:
        'The scheduler refused the credentials: enter them anew in the settings.',
      SCHEDULER_PLAN_CHANGED: 'The plan turned over while it was read; the next poll reads all of it.',
      OPERATION_RUN_FORGOTTEN: 'What became of it is not known: Temporal has forgotten this run.',
    },
    ...longJobWords.en,
    schedule: scheduleWords.en,
    ...monitorWords.en,
    cycle: cycleWords.en,
    delivery: deliveryWords.en,
    audit: auditWords.en,
  },
});
