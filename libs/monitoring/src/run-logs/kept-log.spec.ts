import { expect, it } from 'vitest';
import { keptLog, MAX_LOG_BYTES } from './kept-log.js';

it('keeps a long log to its last line, with its secrets masked', () => {
  const { text, truncated } = keptLog(`${'linha lida\n'.repeat(10_000)}password=hunter2\nORA-01653`);
  expect(text?.slice(-28)).toBe('\npassword=[masked]\nORA-01653');
  expect(truncated).toBe(false);
});

it.each([0, 1, 2, 3])('says that a log was cut, also %i bytes into its last character', (split) =>
  expect(keptLog('x'.repeat(MAX_LOG_BYTES - split)).truncated).toBe(true),
);

it('takes out what the database cannot hold', () =>
  expect(keptLog('a\u0000b\ud800c').text).toBe('ab\ufffdc'));

it('knows that there is none', () => expect(keptLog(null)).toEqual({ text: null, truncated: false }));
