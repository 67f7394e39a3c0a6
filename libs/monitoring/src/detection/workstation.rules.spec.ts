import { expect, it } from 'vitest';
import { aContext, aStreamChange, aWorkstationChange, NOW, Told } from './detection.fixtures.js';
import { judgeFailure, judgeStall } from './plan.rules.js';
import { settleStream } from './stream.rules.js';
import { settleWorkstation } from './workstation.rules.js';

const context = aContext();
const downFor = (polls: number) => ({ inARow: polls, asNow: polls, first: false });

it('keeps never-linked workstations quiet, however long they are down', () => {
  const told = new Told();
  settleWorkstation(
    aWorkstationChange({ state: 'offline', ever_linked: false }),
    downFor(9),
    context,
    told.findings,
  );
  expect(told.news()).toEqual([]);
});

it('tells at once what is down when watching begins', () => {
  const told = new Told();
  const first = { ...downFor(1), first: true };
  settleWorkstation(aWorkstationChange({ state: 'offline' }), first, context, told.findings);
  expect(told.news()).toEqual(['workstation.offline error']);
});

it('holds one condition of a workstation: from unlinked to offline to online', () => {
  const told = new Told();
  settleWorkstation(aWorkstationChange({ state: 'unlinked' }), downFor(2), context, told.findings);
  settleWorkstation(aWorkstationChange({ state: 'offline' }), downFor(2), context, told.findings);
  expect(told.open).toEqual(['workstation.offline']);
  settleWorkstation(aWorkstationChange(), downFor(0), context, told.findings);
  expect(told.news()).toEqual([
    'workstation.unlinked warning',
    'workstation.offline error',
    'workstation.online info',
  ]);
});

it('tells a workstation that changes between offline and unlinked with every poll once', () => {
  const told = new Told();
  for (let inARow = 1; inARow < 6; inARow++)
    settleWorkstation(
      aWorkstationChange({ state: inARow % 2 ? 'offline' : 'unlinked' }),
      { inARow, asNow: 1, first: false },
      context,
      told.findings,
    );
  expect(told.news()).toEqual(['workstation.unlinked warning']);
});

it('tells a stuck stream as an error, and stuck or late FINAL as critical', () => {
  const told = new Told();
  settleStream(aStreamChange({ status: 'STUCK', common_status: 'BLOCKED' }), context, told.findings);
  const final = { id: 'f', name: 'FINAL', scheduled_at: new Date(NOW.getTime() - 60_000) };
  settleStream(aStreamChange({ ...final, status: 'STUCK' }), context, told.findings);
  settleStream(aStreamChange({ ...final, late: true }), context, told.findings);
  expect(told.news()).toEqual(['stream.stuck error', 'stream.stuck critical', 'stream.late critical']);
});

it('alarms when FINAL has had its hour and its plan is still the current one', () => {
  const told = new Told();
  const final = (minutes: number) =>
    aStreamChange({ name: 'FINAL', scheduled_at: new Date(NOW.getTime() - minutes * 60_000) });
  settleStream(final(29), context, told.findings);
  expect(told.news()).toEqual([]);
  settleStream(final(31), context, told.findings);
  expect(told.news()).toEqual(['plan.not_extended critical']);
});

it('says stalled when due work exists and nothing has moved for ten minutes, and ends it when something moves', () => {
  const told = new Told();
  const still = (minutes: number, freeButWaiting: number) =>
    judgeStall(
      { freeButWaiting, lastChangeAt: new Date(NOW.getTime() - minutes * 60_000) },
      'prod',
      context,
      told.findings,
    );
  still(9, 5);
  still(11, 0);
  expect(told.news()).toEqual([]);
  still(11, 5);
  still(12, 5);
  expect(told.news()).toEqual(['scheduler.stalled critical']);
  still(0, 5);
  expect(told.news()).toEqual(['scheduler.moving info']);
});

it('tells refused credentials and denied access at the first poll, silence at the second, a moving plan never', () => {
  const failed = (
    kind: 'credentials' | 'access' | 'silence' | 'moved',
    consecutiveFailures: number,
  ): string[] => {
    const told = new Told();
    judgeFailure({ code: 'X', message: 'x', kind, consecutiveFailures }, 'prod', context, told.findings);
    return told.news();
  };
  expect(failed('credentials', 1)).toEqual(['connection.credentials_refused critical']);
  expect(failed('access', 1)).toEqual(['visibility.changed warning']);
  expect(failed('silence', 1)).toEqual([]);
  expect(failed('silence', 2)).toEqual(['scheduler.unreachable critical']);
  expect(failed('moved', 5)).toEqual([]);
});
