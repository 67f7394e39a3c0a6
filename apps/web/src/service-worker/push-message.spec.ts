import { expect, it } from 'vitest';
import { readPush } from './push-message';

const message = { v: 1, kind: 'event', title: 'Job abendou', body: '/A#/S.J', severity: 'critical', tag: 'f', url: '/tws-monitor?problem=f', vibrate: [200, 100, 200] }; // prettier-ignore

it('reads what the house pushes', () => {
  expect(readPush(JSON.stringify(message))).toMatchObject({
    tag: 'f',
    severity: 'critical',
    vibrate: [200, 100, 200],
  });
});

it.each([
  ['nothing', ''],
  ['no JSON', '<html>'],
  ['another shape', '{"title": 1}'],
  ['an address elsewhere', JSON.stringify({ ...message, url: 'https://evil.example/' })],
  ['an address of another host without a scheme', JSON.stringify({ ...message, url: '//evil.example/' })],
])('says that something happened, and leads to the monitor, when it is %s', (_, text) => {
  expect(readPush(text)).toMatchObject({ url: '/tws-monitor', title: 'Resync' });
});
