import { addWords } from '../../i18n/i18n';
import { words } from '../../i18n/words';

addWords(
  'watching',
  words({
    pt: {
      forAll: 'Estes valores valem para toda a empresa.',
      polling: 'Consulta e alertas',
      keeping: 'Guarda',
      screen: 'Tela: padrão para quem não escolheu',
      screenAbout: 'Cada pessoa pode escolher outra coisa no seu aparelho; isto vale para quem não escolheu.',
      yourChoice: 'Neste aparelho você escolheu: {{choice}}.',
      noChoice: 'Neste aparelho você não escolheu nada: vale este padrão.',
      change: 'Mudar neste aparelho',
      changed: 'Salvo:',
      on: 'ligado',
      off: 'desligado',
      unit: { seconds: 's', minutes: 'min', days: 'dias' },
      label: {
        polling_interval_seconds: 'Intervalo de consulta',
        job_stuck_threshold_minutes: 'Job demorando demais após',
        alerts_enabled: 'Alertas',
        retention_days_full: 'Guardar mudanças de estado',
        retention_days_summary: 'Guardar eventos e resumos',
        dashboard_refresh_seconds: 'Atualização da tela',
        dashboard_theme: 'Tema',
        browser_notifications: 'Notificações do navegador',
        sound_alerts: 'Som nos alertas',
      },
      hint: {
        polling_interval_seconds:
          'De quanto em quanto tempo cada scheduler é consultado, se a conexão não diz outra coisa; até 300 s pelo número. Padrão: 30 s.',
        job_stuck_threshold_minutes:
          'Um job em execução por mais tempo do que isto conta como demorado. Padrão: 60 min.',
        alerts_enabled:
          'Desligado, o que acontece ainda é registrado, mas não chama ninguém. Padrão: ligado.',
        retention_days_full: 'Mudanças de jobs e estações, de 1 a 90 dias. Padrão: 7 dias.',
        retention_days_summary:
          'Eventos, retratos do plano, consultas e textos de logs, de 1 a 400 dias. Padrão: 30 dias.',
        dashboard_refresh_seconds:
          'De quanto em quanto tempo a tela pergunta por novidades quando nenhum evento chega, de 1 a 30 s. Padrão: 5 s.',
        dashboard_theme: 'Claro, escuro, ou como está no sistema de cada um. Padrão: do sistema.',
        browser_notifications:
          'Se o navegador pode mostrar alertas fora da página; cada pessoa ainda precisa permitir. Padrão: ligado.',
        sound_alerts: 'Um som curto quando um alerta chega. Padrão: desligado.',
      },
    },
    en: {
      forAll: 'These values hold for the whole tenant.',
      polling: 'Polling and alerts',
      keeping: 'Keeping',
      screen: 'Screen: the default for who has not chosen',
      screenAbout:
        'Everybody can choose otherwise on their device; this holds for those who have not chosen.',
      yourChoice: 'On this device you have chosen: {{choice}}.',
      noChoice: 'On this device you have chosen nothing: this default holds.',
      change: 'Change it on this device',
      changed: 'Saved:',
      on: 'on',
      off: 'off',
      unit: { seconds: 's', minutes: 'min', days: 'days' },
      label: {
        polling_interval_seconds: 'Polling interval',
        job_stuck_threshold_minutes: 'A job runs too long after',
        alerts_enabled: 'Alerts',
        retention_days_full: 'Keep changes of state',
        retention_days_summary: 'Keep events and summaries',
        dashboard_refresh_seconds: 'Refresh of the screen',
        dashboard_theme: 'Theme',
        browser_notifications: 'Browser notifications',
        sound_alerts: 'Sound with alerts',
      },
      hint: {
        polling_interval_seconds:
          'How often each scheduler is polled, unless its connection says otherwise; up to 300 s by the number. Default: 30 s.',
        job_stuck_threshold_minutes:
          'A job in execution for longer than this counts as running too long. Default: 60 min.',
        alerts_enabled: 'Off: what happens is still recorded, but calls nobody. Default: on.',
        retention_days_full: 'Changes of jobs and workstations, 1 to 90 days. Default: 7 days.',
        retention_days_summary:
          'Events, snapshots, polls and texts of logs, 1 to 400 days. Default: 30 days.',
        dashboard_refresh_seconds:
          'How often the screen asks for news while no event comes, 1 to 30 s. Default: 5 s.',
        dashboard_theme: 'Light, dark, or as each one’s system is. Default: system.',
        browser_notifications:
          'Whether the browser may show alerts outside of the page; each person still has to allow it. Default: on.',
        sound_alerts: 'A short sound when an alert comes. Default: off.',
      },
    },
  }),
);
