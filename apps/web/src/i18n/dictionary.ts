import { beginWords } from '../first-run/begin.words';
import { jobsWords } from '../jobs/jobs.words';
import { monitorWords } from '../monitor/monitor.words';
import { notificationsWords } from '../notifications/notifications.words';
import { operationsWords } from '../operations/operations.words';
import { paletteWords } from '../palette/palette.words';
import { workstationsWords } from '../workstations/workstations.words';
import { en } from './en';
import { pt } from './pt';

const features = {
  monitor: monitorWords,
  begin: beginWords,
  jobs: jobsWords,
  workstations: workstationsWords,
  operations: operationsWords,
  notifications: notificationsWords,
  palette: paletteWords,
};

const inLanguage = (language: 'pt' | 'en') =>
  Object.fromEntries(Object.entries(features).map(([name, both]) => [name, both[language]]));

/** All words: of the house, and of each feature under its name (`jobs/title`). */
export const dictionary = {
  pt: { ...pt, ...inLanguage('pt') },
  en: { ...en, ...inLanguage('en') },
};
