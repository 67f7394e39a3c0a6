import { expect, it } from 'vitest';
import { decide, type RankedIntent } from './classification.rules.js';

const is = (intent: RankedIntent['intent'], probability = 0.95): RankedIntent[] => [{ intent, probability }];
const names = (whole: RankedIntent[], ...parts: RankedIntent[][]) =>
  decide(whole, parts).intents.map(({ intent }) => intent);

it('names one intent of a question with one part', () => {
  expect(names(is('root_cause'), is('root_cause'))).toEqual(['root_cause']);
});

it('names up to three intents of a question that asks several things, each once', () => {
  expect(
    names(is('root_cause'), is('root_cause'), is('impact_analysis'), is('root_cause'), is('job_lineage'), is('job_details')), // prettier-ignore
  ).toEqual(['root_cause', 'impact_analysis', 'job_lineage']);
});

it('does not name small talk beside a question, nor let it hide one', () => {
  expect(names(is('wait_reason'), is('greeting'), is('wait_reason'))).toEqual(['wait_reason']);
  expect(names(is('greeting', 0.5), is('greeting'), is('wait_reason'))).toEqual(['wait_reason']);
});

it('leaves out a further intent that it is not sure of', () => {
  expect(names(is('root_cause'), is('root_cause'), is('job_details', 0.5))).toEqual(['root_cause']);
});

it('abstains below the threshold of the intent, and says its best guess all the same', () => {
  const thresholds = { otherwise: 0.4, root_cause: 0.8 };
  expect(decide(is('root_cause', 0.7), [], thresholds)).toEqual({
    intents: is('root_cause', 0.7),
    abstained: true,
  });
  expect(decide(is('job_details', 0.5), [], thresholds).abstained).toBe(false);
});
