import { type Event, type NewEvent } from './event.model.js';

/** A job that ended abnormally just now. */
export const anEvent = (over: Partial<NewEvent> = {}): NewEvent => ({
  type: 'job.abend',
  category: 'jobs',
  severity: 'error',
  occurredAt: new Date(Date.now() - 1_000),
  detectedAt: new Date(),
  object: { kind: 'job', id: null, key: '/AGTBAT01#/FECHADIA.VALIDA_SALDO', connectionId: null },
  fingerprint: null,
  correlationId: null,
  data: { status: 'ABEND', returnCode: 8 },
  ...over,
});

/** The same as its envelope. */
export const anEnvelope = (over: Partial<Event> = {}): Event => ({
  ...anEvent(),
  id: '01981c3e-7a52-7cc2-8a3e-3f2b1c0d9e8f',
  tenant: 'f3b0d6ce-32c5-4b6e-9a53-0f4b2f6f7a10',
  sequence: 1,
  occurredAt: '2026-11-21T03:00:00.000Z',
  detectedAt: '2026-11-21T03:00:04.250Z',
  ...over,
});
