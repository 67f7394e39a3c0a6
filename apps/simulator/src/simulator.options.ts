import { type ComposerDocument } from '@resync/scheduler/composer';
import { type Driver } from './engine/driver.js';
import { type EngineOptions, type FaultRates } from './engine/engine.options.js';
import { type EstateOptions } from './estate/estate.js';
import { type Credentials } from './http/credentials.js';

export interface ServingOptions {
  /** 0: a free one. */
  port?: number;
  host?: string;
  credentials?: Partial<Credentials>;
  adminToken?: string;
  tls?: { key: string; cert: string } | null;
  /** A standby master: two addresses, of which one answers until `switch-master`. */
  standby?: boolean;
}

export interface SimulatorOptions extends EstateOptions, ServingOptions {
  seed?: number | string;
  /** Job instances of the generated estate, when no definitions are given. */
  jobs?: number;
  /** What to run instead of a generated estate. */
  document?: ComposerDocument;
  /** Virtual seconds for each real one; 0 stands still until told otherwise. */
  speed?: number;
  /** Virtual instant of the start, epoch milliseconds or ISO. The day's earlier hours have already happened then. */
  startAt?: number | string;
  faults?: Partial<FaultRates>;
  operators?: EngineOptions['operators'];
  incidents?: EngineOptions['incidents'];
  transitionsKept?: number;
}

/** A server that answers as a scheduler does. */
export interface Served {
  /** `http://127.0.0.1:port/twsd`: what a connection is told. */
  url: string;
  /** What a connection to a master with a standby is told, the present master first; without one the `url` alone. */
  addresses: string[];
  /** `http://127.0.0.1:port/admin` */
  adminUrl: string;
  credentials: Credentials;
  adminToken: string;
  /** Runs one admin command in process, as `POST /admin/<name>` would. */
  admin: (name: string, input?: Record<string, unknown>) => Promise<unknown>;
  close: () => Promise<void>;
}

export interface Simulator extends Served {
  driver: Driver;
}
