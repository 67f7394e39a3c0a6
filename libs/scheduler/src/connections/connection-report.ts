import { type EngineInfo } from '../model/plan.model.js';
import { type TlsFacts } from './tls-facts.js';

/** One thing that a person should look at. */
export interface ConnectionProblem {
  /** Stable: the code of the error, or one of ours. */
  code: string;
  /** `error`: it cannot be watched like this. `warning`: it can, with less. */
  severity: 'error' | 'warning';
  message: string;
  advice: string;
}

export interface AddressReport {
  address: string;
  /** Whether the scheduler answered there, whatever it said. */
  reachable: boolean;
  /** Null when all is well there. */
  problem: string | null;
  tls: TlsFacts | null;
}

/** What a test of a connection tells. */
export interface ConnectionReport {
  /** It can be watched. */
  ok: boolean;
  /** The whole in a sentence. */
  summary: string;
  addresses: AddressReport[];
  engine: EngineInfo | null;
  planId: string | null;
  runNumber: number | null;
  /** The scheduler's clock minus ours, to the second. */
  clockSkewMs: number | null;
  latencyMs: number | null;
  /** How many of each kind the account sees; null where it sees none of that kind at all. */
  visible: {
    jobs: number | null;
    streams: number | null;
    workstations: number | null;
    resources: number | null;
  };
  /** Which fields the engine fills; null when nothing showed it. */
  fills: { substatus: boolean | null; dependencies: boolean | null };
  problems: ConnectionProblem[];
  testedAt: Date;
}
