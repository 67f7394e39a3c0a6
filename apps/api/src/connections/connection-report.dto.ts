import { type ConnectionReport, type TlsFacts } from '@resync/scheduler';
import { z } from 'zod';

const Count = z.int().nullable();

const TlsView = z.object({
  protocol: z.string().nullable(),
  /** Whether the connection's settings trust it. */
  trusted: z.boolean(),
  subject: z.string(),
  issuer: z.string(),
  validTo: z.iso.datetime(),
  /** SHA-256, to compare with what the scheduler's administrator reads out. */
  fingerprint: z.string(),
});

export const ConnectionReportView = z
  .object({
    /** It can be watched like this. */
    ok: z.boolean(),
    /** The whole in a sentence. */
    summary: z.string(),
    addresses: z.array(
      z.object({
        address: z.string(),
        reachable: z.boolean(),
        problem: z.string().nullable(),
        tls: TlsView.nullable(),
      }),
    ),
    engine: z
      .object({
        displayVersion: z.string().nullable(),
        fullVersion: z.string().nullable(),
        timeZone: z.string().nullable(),
        locale: z.string().nullable(),
      })
      .nullable(),
    planId: z.string().nullable(),
    runNumber: z.int().nullable(),
    /** The scheduler's clock minus ours. */
    clockSkewMs: z.int().nullable(),
    latencyMs: z.int().nullable(),
    /** How many objects the account sees; null: none of that kind may be listed. */
    visible: z.object({ jobs: Count, streams: Count, workstations: Count, resources: Count }),
    /** Whether the engine fills these fields; null: nothing showed it. */
    fills: z.object({ substatus: z.boolean().nullable(), dependencies: z.boolean().nullable() }),
    problems: z.array(
      z.object({
        code: z.string(),
        severity: z.enum(['error', 'warning']),
        message: z.string(),
        advice: z.string(),
      }),
    ),
    testedAt: z.iso.datetime(),
  })
  .meta({ id: 'ConnectionReport' });

const toTlsView = ({ validTo, ...facts }: TlsFacts): z.output<typeof TlsView> => ({
  ...facts,
  validTo: validTo.toISOString(),
});

export const toReportView = ({
  testedAt,
  addresses,
  ...report
}: ConnectionReport): z.output<typeof ConnectionReportView> => ({
  ...report,
  addresses: addresses.map(({ tls, ...address }) => ({ ...address, tls: tls && toTlsView(tls) })),
  testedAt: testedAt.toISOString(),
});
