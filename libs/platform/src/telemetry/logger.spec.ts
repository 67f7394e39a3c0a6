import { Logger as NestLog } from '@nestjs/common';
import { expect, it } from 'vitest';
import { withLogContext } from './log-context.js';
import { createLogger } from './logger.js';
import { NestLogger } from './nest-logger.js';
import { startTracing, withSpan } from './tracing.js';

const aLogger = () => {
  const lines: Record<string, unknown>[] = [];
  const out = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };
  return { lines, logger: createLogger({ level: 'info' }, 'test', out) };
};

it('masks what stands in the message, in fields and in errors', () => {
  const { lines, logger } = aLogger();
  logger.info({ user: { email: 'a@b.org' } }, 'welcome %s', 'a@b.org');
  logger.error(new Error('refused for a@b.org'));
  expect(JSON.stringify(lines)).not.toContain('a@b.org');
  expect(lines[1]).toMatchObject({ level: 'error', err: { type: 'Error', message: 'refused for [email]' } });
});

it('carries the id of the running trace in every line', async () => {
  const stop = startTracing({ service: 'test', otlpEndpoint: undefined });
  const { lines, logger } = aLogger();
  await withSpan('work', {}, async () => logger.info('inside'));
  logger.info('outside');
  expect(lines[0]).toMatchObject({ traceId: expect.stringMatching(/^[0-9a-f]{32}$/) as string });
  expect(lines[1]).not.toHaveProperty('traceId');
  await stop();
});

it('carries what the work around it is about', () => {
  const { lines, logger } = aLogger();
  withLogContext({ tenantId: 't1' }, () => withLogContext({ activity: 'poll' }, () => logger.info('inside')));
  logger.info('outside');
  expect(lines[0]).toMatchObject({ tenantId: 't1', activity: 'poll' });
  expect(lines[1]).not.toHaveProperty('tenantId');
});

it('writes what Nest features log, with context, fields and error', () => {
  const { lines, logger } = aLogger();
  const adapter = new NestLogger(logger);
  NestLog.overrideLogger(adapter);
  new NestLog('PollCycle').log('committed', { jobs: 3 });
  new NestLog('PollCycle').error('failed', new Error('no answer'));
  NestLog.overrideLogger(false);
  expect(lines).toMatchObject([
    { level: 'info', context: 'PollCycle', msg: 'committed', jobs: 3 },
    { level: 'error', context: 'PollCycle', msg: 'failed', err: { message: 'no answer' } },
  ]);
});
