import { type Connection, CONNECTION_KINDS } from '@resync/scheduler';
import { z } from 'zod';

const Name = z.string().trim().min(1).max(100);
const Address = z.string().trim().min(1).max(500);
const Secret = z.string().min(1).max(4_096);
const User = z.string().trim().min(1).max(200);

/** What may be chosen, with what holds when it is left out at first; a later change keeps what it leaves out. */
const Options = {
  /** Seconds from poll to poll; null: as set for the whole tenant. */
  pollingIntervalSeconds: z.int().min(5).max(300).nullable(),
  /** Most requests to the scheduler, all workers together; 10 when left out. */
  requestsPerSecond: z.number().min(0.1).max(1_000),
  /** Rows asked for at a time; 1,000 when left out. */
  pageSize: z.int().min(10).max(10_000),
  /** Until an answer must be complete; 30,000 when left out. */
  requestTimeoutMs: z.int().min(1_000).max(300_000),
  /** Not polled until it is resumed. */
  paused: z.boolean(),
  /** Whether Resync may act on the scheduler; off when left out. */
  allowActions: z.boolean(),
};

const Tls = z.strictObject({
  /** PEM of the authorities to trust instead of the system's. */
  caCertificate: z.string().max(100_000).nullable(),
  /** Off: whoever answers is believed. */
  verify: z.boolean(),
  /** Name that the certificate must carry, when it is not the host of the address. */
  serverName: z.string().min(1).max(253).nullable(),
});

const Authentication = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('basic'), user: User, password: Secret }),
  z.strictObject({ kind: z.literal('bearer'), token: Secret }),
]);

/** Without the secret: the one that is stored stays, as long as it goes to the same place. */
const ChangedAuthentication = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('basic'), user: User, password: Secret.optional() }),
  z.strictObject({ kind: z.literal('bearer'), token: Secret.optional() }),
]);

const Addresses = z.array(Address).min(1).max(8);

export const CreateConnection = z
  .strictObject({
    name: Name,
    kind: z.enum(CONNECTION_KINDS).optional(),
    /** Of the master and its backups: `https://host:31116/twsd`. */
    addresses: Addresses,
    authentication: Authentication,
    tls: Tls.partial().optional(),
    ...z.strictObject(Options).partial().shape,
  })
  .meta({ id: 'CreateConnection' });

export const ChangeConnection = z
  .strictObject({
    name: Name.optional(),
    addresses: Addresses.optional(),
    authentication: ChangedAuthentication.optional(),
    tls: Tls.partial().optional(),
    ...z.strictObject(Options).partial().shape,
  })
  .meta({ id: 'ChangeConnection' });

/** A connection as it may be shown: the secret never is. */
export const ConnectionView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(CONNECTION_KINDS),
    addresses: z.array(z.string()),
    authentication: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('basic'), user: z.string() }),
      z.object({ kind: z.literal('bearer') }),
    ]),
    tls: z.object(Tls.shape),
    ...Options,
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Connection' });

export const ConnectionList = z
  .object({ items: z.array(ConnectionView), asOf: z.iso.datetime() })
  .meta({ id: 'ConnectionList' });

export const toConnectionView = ({
  createdAt,
  updatedAt,
  ...connection
}: Connection): z.output<typeof ConnectionView> => ({
  ...connection,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
