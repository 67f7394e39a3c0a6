import { words } from '../../i18n/words';

/** What a test of a connection finds, by its code, and what to do about it. */
export const connectionProblemWords = words({
  pt: {
    SCHEDULER_CREDENTIALS_REFUSED: {
      title: 'Usuário, senha ou token recusados',
      advice: 'Confira com quem administra o scheduler. Só houve uma tentativa, para não bloquear a conta.',
    },
    SCHEDULER_ACCESS_DENIED: {
      title: 'A conta entra, mas não pode ver isto',
      advice: 'Peça as ações list e display em todas as pastas, nos papéis de segurança do produto.',
    },
    SCHEDULER_NOT_FOUND: {
      title: 'Não é a API do scheduler',
      advice:
        'O endereço deve terminar em /twsd, na porta HTTPS do servidor de aplicação do master (em geral 31116).',
    },
    SCHEDULER_BAD_QUERY: {
      title: 'O motor não entende a consulta',
      advice: 'Pode ser anterior à versão 10.1: é preciso a API REST V2.',
    },
    SCHEDULER_THROTTLED: {
      title: 'O scheduler pede menos consultas',
      advice: 'Diminua as consultas por segundo desta conexão.',
    },
    SCHEDULER_FAILED: {
      title: 'O scheduler falhou por dentro',
      advice: 'Veja os logs do servidor de aplicação do master.',
    },
    SCHEDULER_UNREACHABLE: {
      title: 'Ninguém responde neste endereço',
      advice: 'Da máquina do worker, tente o endereço com curl; depois nome, firewall, porta e certificado.',
    },
    SCHEDULER_BAD_ANSWER: {
      title: 'A resposta não é de um scheduler',
      advice: 'Talvez outra coisa responda ali, como um proxy ou uma página de entrada.',
    },
    SCHEDULER_ANSWER_TOO_LARGE: {
      title: 'A resposta é grande demais',
      advice:
        'Menos linhas por vez já foram tentadas. Um job repetido há dias carrega todas as suas execuções: encerre-o e submeta-o de novo; senão, talvez outra coisa responda ali.',
    },
    NOTHING_VISIBLE: {
      title: 'A conta não vê nenhum job',
      advice: 'Ou o plano está vazio, ou o papel de segurança da conta não cobre nenhuma pasta.',
    },
    NO_SUBSTATUS: {
      title: 'O motor não diz por que um job espera',
      advice: 'Nada a fazer: o motivo é deduzido de dependências, limites, fences e ligações.',
    },
    NO_DEPENDENCIES_IN_LISTS: {
      title: 'O motor deixa as dependências fora das listas',
      advice: 'Nada a fazer: são lidas job a job, e podem ter alguns minutos de idade.',
    },
    CLOCK_SKEW: {
      title: 'Os relógios não batem',
      advice: 'Confira o serviço de hora das duas máquinas; até lá vale o relógio do scheduler.',
    },
    SLOW: { title: 'O scheduler responde devagar', advice: 'Escolha um intervalo de consulta maior.' },
    NOT_ENCRYPTED: { title: 'Sem criptografia: a senha viaja aberta', advice: 'Use a porta HTTPS.' },
    NOT_VERIFIED: {
      title: 'O certificado não é conferido',
      advice: 'Adicione o certificado da autoridade e ligue a conferência.',
    },
    CERTIFICATE_EXPIRES: { title: 'O certificado vence logo', advice: 'Renove-o no scheduler.' },
  },
  en: {
    SCHEDULER_CREDENTIALS_REFUSED: {
      title: 'User, password or token refused',
      advice:
        "Check them with the scheduler's administrator. It was tried once only, so as not to lock the account.",
    },
    SCHEDULER_ACCESS_DENIED: {
      title: 'The account signs in, but may not see this',
      advice: "Ask for the actions list and display on all folders in the product's security roles.",
    },
    SCHEDULER_NOT_FOUND: {
      title: "Not the scheduler's API",
      advice:
        "The address should end with /twsd, on the HTTPS port of the master's application server (often 31116).",
    },
    SCHEDULER_BAD_QUERY: {
      title: 'The engine does not understand the query',
      advice: 'It may be older than 10.1: REST API V2 is needed.',
    },
    SCHEDULER_THROTTLED: {
      title: 'The scheduler asks for fewer requests',
      advice: 'Lower the requests per second of this connection.',
    },
    SCHEDULER_FAILED: {
      title: 'The scheduler failed inside',
      advice: "Look into the logs of the master's application server.",
    },
    SCHEDULER_UNREACHABLE: {
      title: 'Nobody answers at this address',
      advice:
        'From the machine of the worker, try the address with curl; then name, firewall, port and certificate.',
    },
    SCHEDULER_BAD_ANSWER: {
      title: "The answer is no scheduler's",
      advice: 'Something else may answer there, such as a proxy or a login page.',
    },
    SCHEDULER_ANSWER_TOO_LARGE: {
      title: 'The answer is too large',
      advice:
        'Fewer rows at a time were tried already. A job that is repeated for days carries all of its runs: end it and submit it anew; otherwise something else may answer there.',
    },
    NOTHING_VISIBLE: {
      title: 'The account sees no job at all',
      advice: "Either the plan is empty, or the account's security role covers no folder.",
    },
    NO_SUBSTATUS: {
      title: 'The engine does not say why jobs wait',
      advice: 'Nothing to do: the reason is derived from dependencies, limits, fences and links.',
    },
    NO_DEPENDENCIES_IN_LISTS: {
      title: 'The engine leaves dependencies out of lists',
      advice: 'Nothing to do: they are read job by job, so they may be some minutes old.',
    },
    CLOCK_SKEW: {
      title: 'The clocks do not agree',
      advice: "Check the time service of both machines; until then the scheduler's clock is taken as right.",
    },
    SLOW: { title: 'The scheduler answers slowly', advice: 'Choose a longer polling interval.' },
    NOT_ENCRYPTED: { title: 'Not encrypted: the password travels in clear', advice: 'Use the HTTPS port.' },
    NOT_VERIFIED: {
      title: 'The certificate is not checked',
      advice: 'Add the certificate of the authority and switch the check on.',
    },
    CERTIFICATE_EXPIRES: { title: 'The certificate expires soon', advice: 'Renew it on the scheduler.' },
  },
});
