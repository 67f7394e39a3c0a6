import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { dictionary } from '../i18n/dictionary';
import { factsOf } from './event-facts';

beforeAll(() =>
  i18next.init({ lng: 'pt', keySeparator: '/', resources: { pt: { translation: dictionary.pt } } }),
);

it('says who acknowledged a problem, and what they wrote', () => {
  expect(
    factsOf({ problem: 'job.abend', by: 'Ana', note: 'called the night shift', alert: false }, i18next.t),
  ).toEqual(['Ana', 'called the night shift']);
});

it('names a number that would say nothing alone in the words of the reader, and leaves out what is not known', () => {
  expect(
    factsOf({ status: 'ABEND', returnCode: 8, priority: 10, reason: null, message: '' }, i18next.t),
  ).toEqual(['ABEND', 'rc 8', 'prioridade 10']);
});
