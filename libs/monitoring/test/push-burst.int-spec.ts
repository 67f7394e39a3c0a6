import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { refusesPush } from '../src/push/push-service.fixtures.js';
import { around, many, type PushScene, usePushScene } from './push-scene.js';

let { house, service, tenantId, ana } = {} as PushScene;
usePushScene((scene) => ({ house, service, tenantId, ana } = scene));

const titles = (name: string) => service.toldTo(name).map(({ title }) => title);

describe('a burst', () => {
  it('is five messages and a summary, the worst first', async () => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'), 'en');
    await house.happens(
      tenantId,
      many(300, (i) => ({ severity: i % 100 === 99 ? 'critical' : 'error' })),
    );
    await house.tell(tenantId);
    const told = service.toldTo('phone');
    expect(told).toHaveLength(6);
    expect(told.filter(({ severity }) => severity === 'critical')).toHaveLength(3);
    expect(told.filter(({ kind }) => kind === 'summary')).toMatchObject([
      {
        title: '295 more problems',
        tag: expect.stringMatching(/^summary\//),
        url: '/tws-monitor',
        eventId: null,
      },
    ]);
  });

  it('that goes on for a minute adds to the summary, which comes once more at its end', async () => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'), 'pt');
    for (let poll = 0; poll < 4; poll++) {
      await house.happens(tenantId, many(100));
      await house.tell(tenantId);
    }
    expect(titles('phone').filter((title) => title !== 'Job abendou')).toEqual(['Mais 95 problemas']);
    await house.minutesPass(tenantId, 1);
    await house.tell(tenantId);
    expect(titles('phone').filter((title) => title !== 'Job abendou')).toEqual([
      'Mais 95 problemas',
      'Mais 395 problemas',
    ]);
    expect(service.received).toHaveLength(7);
  });

  /** A minute of a burst: five single errors, and then so many of which the last one may be critical. */
  async function aMinuteOf(count: number, severity: 'error' | 'critical') {
    await house.happens(tenantId, many(5));
    await house.tell(tenantId);
    await house.happens(
      tenantId,
      many(count, (i) => ({ severity: i === count - 1 ? severity : 'error' })),
    );
    await house.tell(tenantId);
  }
  const summaries = () =>
    service
      .toldTo('phone')
      .filter(({ kind }) => kind === 'summary')
      .map(({ title, severity }) => [title, severity]);

  it('of three minutes is three summaries, also when the push service was away, and when only what is critical may ring', async () => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    service.answer = refusesPush(500);
    for (const [count, severity] of [
      [10, 'critical'],
      [20, 'critical'],
      [30, 'error'],
    ] as const) {
      await aMinuteOf(count, severity);
      await house.minutesPass(tenantId, 1);
    }
    service.answer = refusesPush(201);
    service.received.length = 0;
    await house.prefer(tenantId, ana, { quietHours: around(2) });
    await house.minutesPass(tenantId, 20);
    await house.tell(tenantId);
    expect(summaries().sort()).toEqual([
      ['10 more problems', 'critical'],
      ['20 more problems', 'critical'],
    ]);
    expect(service.received).toHaveLength(2);
    expect(new Set(service.received.map(({ headers }) => headers.topic)).size).toBe(2);
  });

  it('is summed up as critical until its minute is over, whatever comes after the critical ones', async () => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    await aMinuteOf(4, 'critical');
    await house.happens(tenantId, many(6));
    await house.tell(tenantId);
    await house.minutesPass(tenantId, 1);
    await house.tell(tenantId);
    await aMinuteOf(3, 'error');
    expect(summaries()).toEqual([
      ['4 more problems', 'critical'],
      ['10 more problems', 'critical'],
      ['3 more problems', 'error'],
    ]);
    const urgencies = service.received
      .filter(({ payload }) => payload.kind === 'summary')
      .map(({ headers }) => headers.urgency);
    expect(urgencies).toEqual(['high', 'high', 'normal']);
  });

  it('whose minute is over is still summed up when the next one begins before that was told', async () => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    await aMinuteOf(10, 'error');
    await house.happens(tenantId, [{ severity: 'critical', fingerprint: randomUUID() }]);
    await house.tell(tenantId); // waits for the end of the minute
    await house.minutesPass(tenantId, 1);
    await house.happens(tenantId, many(8));
    await house.tell(tenantId);
    expect(summaries()).toEqual([
      ['10 more problems', 'error'],
      ['11 more problems', 'critical'],
      ['3 more problems', 'error'],
    ]);
  });

  it('of thousands is one pass', async () => {
    await house.subscribe(tenantId, ana, service.aBrowser('phone'));
    await house.happens(tenantId, many(1_700));
    await house.tell(tenantId);
    expect(titles('phone')).toContain('1695 more problems');
  });
});
