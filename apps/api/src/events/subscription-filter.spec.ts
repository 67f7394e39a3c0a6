import { anEnvelope } from '@resync/platform/testing';
import { describe, expect, it } from 'vitest';
import { subscriptionFilter } from './subscription-filter.js';

describe('the filter of a subscription', () => {
  const abend = anEnvelope({ category: 'jobs', severity: 'error' });
  const offline = anEnvelope({ category: 'workstations', type: 'workstation.offline', severity: 'critical' });

  it('lets every event through when nothing is asked for', () => {
    expect([abend, offline].every(subscriptionFilter({}))).toBe(true);
  });

  it('takes types as alternatives, critical among them', () => {
    const wanted = subscriptionFilter({ types: ['jobs', 'critical'] });
    expect([abend, offline].map(wanted)).toEqual([true, true]);
    expect(subscriptionFilter({ types: ['critical'] })(abend)).toBe(false);
  });

  it('asks that everything else holds as well', () => {
    expect(subscriptionFilter({ types: ['jobs'], severity: 'critical' })(abend)).toBe(false);
    expect(subscriptionFilter({ types: ['jobs'], object: '*valida*' })(abend)).toBe(true);
    expect(subscriptionFilter({ types: ['jobs'], object: '*outro*' })(abend)).toBe(false);
  });

  it('spares those who want the critical ones while alerts are switched off', () => {
    const quiet = { ...offline, data: { alert: false } };
    expect(subscriptionFilter({ types: ['critical'] })(quiet)).toBe(false);
    expect(subscriptionFilter({ types: ['workstations'] })(quiet)).toBe(true);
  });
});
