import {
  AccessDenied,
  BadAnswer,
  BadQuery,
  CredentialsRefused,
  SchedulerFailed,
  SchedulerNotFound,
  SchedulerThrottled,
} from '@resync/scheduler';
import { describe, expect, it } from 'vitest';
import { aConnection, all } from './connector.fixtures.js';
import { connectorUnderFault, failure, status } from './connector-under-fault.fixtures.js';

const faulty = connectorUnderFault();
const requestsDuring = async (work: () => Promise<unknown>): Promise<number> => {
  const before = faulty.scheduler.asked.length;
  await failure(work());
  return faulty.scheduler.asked.length - before;
};

describe('an answer that refuses', () => {
  it('asks only once with credentials that were refused, so that no account is locked', async () => {
    faulty.scheduler.fault = status(401);
    const session = await faulty.connector.open(aConnection([faulty.scheduler.url, faulty.scheduler.url]));
    const asked = await requestsDuring(() => session.engineInfo());
    expect(asked).toBe(1);
    await expect(session.engineInfo()).rejects.toThrow(CredentialsRefused);
    expect(await requestsDuring(() => all(session.jobs({ kind: 'full' })))).toBe(0);
  });

  it('tells a role that is missing from a wrong password', async () => {
    faulty.scheduler.fault = status(403);
    const session = await faulty.open();
    await expect(all(session.jobs({ kind: 'full' }))).rejects.toThrow(AccessDenied);
    await expect(session.engineInfo()).rejects.toThrow(/security role/);
  });

  it('says what is not there', async () => {
    await expect((await faulty.open()).jobDependencies('no-such-job')).rejects.toThrow(SchedulerNotFound);
  });

  it("repeats the engine's words about a bad query, but never a credential in them", async () => {
    faulty.scheduler.fault = status(
      400,
      JSON.stringify({ messages: ['AWSJCO043E bad field', 'sent s3cret-w0rd'] }),
    );
    const error = await failure((await faulty.open()).jobCounts());
    expect(error).toBeInstanceOf(BadQuery);
    expect((error as BadQuery).messages).toEqual(['AWSJCO043E bad field', 'sent …']);
  });

  it.each([400, 401, 403, 404])('is not asked again after HTTP %i', async (code) => {
    faulty.scheduler.fault = status(code);
    const session = await faulty.open();
    expect(await requestsDuring(() => session.engineInfo())).toBe(1);
  });

  it('does not follow a redirect, which could carry the credentials elsewhere', async () => {
    faulty.scheduler.fault = status(302, '', { location: 'http://elsewhere.example.com/' });
    const session = await faulty.open();
    await expect(session.engineInfo()).rejects.toThrow(/redirects are not followed/);
  });
});

describe('an answer that may be better later', () => {
  it('is asked for again, and the better one is taken', async () => {
    let failures = 2;
    faulty.scheduler.fault = (_request, response) => failures-- > 0 && status(500)(_request, response, 0);
    const session = await faulty.open();
    expect((await session.engineInfo()).displayVersion).toBe('10.2.5');
    expect(session.asked.requests).toBe(3);
  });

  it('is given up after three attempts, with the words of the engine', async () => {
    faulty.scheduler.fault = status(500, JSON.stringify({ message: 'DB2 is down' }));
    const session = await faulty.open();
    const error = await failure(session.engineInfo());
    expect(error).toBeInstanceOf(SchedulerFailed);
    expect(error).toMatchObject({ status: 500, messages: ['DB2 is down'], retryable: true });
    expect(session.asked.requests).toBe(3);
  });

  it('waits as long as the scheduler asks for', async () => {
    const times: number[] = [];
    faulty.scheduler.fault = (request, response) => {
      times.push(Date.now());
      return times.length === 1 && status(429, '', { 'retry-after': '1' })(request, response, 0);
    };
    await (await faulty.open()).engineInfo();
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(1_000);
  });

  it('leaves a long wait to the next cycle', async () => {
    faulty.scheduler.fault = status(429, '', { 'retry-after': '600' });
    const session = await faulty.open();
    expect(await failure(session.engineInfo())).toMatchObject({ retryAfterMs: 600_000 });
    await expect(session.engineInfo()).rejects.toThrow(SchedulerThrottled);
    expect(session.asked.requests).toBe(2);
  });
});

describe('an answer that cannot be', () => {
  it.each([
    ['a page of HTML', '<html>maintenance</html>'],
    ['half a document', '{"count": 30, "results": [{"id": "53537a'],
    ['something else', '[]'],
    ['rows that are no rows', '{"count":1,"results":[7]}'],
    ['nothing', ''],
  ])('is refused with where it happened: %s', async (_what, body) => {
    faulty.scheduler.fault = status(200, body);
    const error = await failure(all((await faulty.open()).jobs({ kind: 'full' })));
    expect(error).toBeInstanceOf(BadAnswer);
    expect(error).toMatchObject({ where: 'page 1 of job' });
  });

  it('is noticed when the connection ends in the middle of it', async () => {
    faulty.scheduler.fault = (_request, response) => {
      response.writeHead(200, { 'content-length': '5000' });
      response.write('{"count": 30,', () => response.destroy());
      return true;
    };
    await expect(all((await faulty.open()).jobs({ kind: 'full' }))).rejects.toThrow(/cut off/);
  });

  it('is noticed when compressed data is cut off', async () => {
    faulty.scheduler.fault = (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(Buffer.from('1f8b0800', 'hex'));
      return true;
    };
    await expect((await faulty.open()).engineInfo()).rejects.toThrow(BadAnswer);
  });

  it('is not waited for longer than the connection allows', async () => {
    faulty.scheduler.fault = () => true; // takes the request and never answers
    const session = await faulty.open({ requestTimeoutMs: 300 });
    expect(await failure(session.engineInfo())).toMatchObject({ reason: 'timeout' });
    expect(session.asked.requests).toBe(1); // a master that hangs is not asked more
  });

  it('is not waited for when it stops half way', async () => {
    faulty.scheduler.fault = (_request, response) => {
      response.writeHead(200);
      response.write('{"count":');
      return true;
    };
    expect(await failure((await faulty.open({ requestTimeoutMs: 300 })).engineInfo())).toMatchObject({
      reason: 'timeout',
    });
  });
});
