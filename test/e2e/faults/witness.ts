import { setTimeout as sleep } from 'node:timers/promises';
import { type House, POLL_SECONDS } from './house.js';

/** One look at `GET monitoring/status`. */
interface Sighting {
  at: number;
  /** What it says of the only connection, `none` when no answer came. */
  word: string;
  saysWell: boolean;
  /** The last good poll, as the status says. */
  dataFrom: number;
}

const EVERY_MS = 500;
const PATIENCE_MS = 4_000;
/** Four intervals and a minute after the last good poll the status must not call what is stored fresh. */
const FRESH_FOR_MS = 4 * POLL_SECONDS * 1_000 + 60_000;

/** Looks at the status all the time and remembers what it said. */
export class Witness {
  readonly #seen: Sighting[] = [];
  #ended = false;
  #watching: Promise<void> = Promise.resolve();

  constructor(private readonly house: House) {}

  start(): void {
    this.#watching = (async () => {
      while (!this.#ended) {
        this.#seen.push(await this.#look());
        await sleep(EVERY_MS);
      }
    })();
  }

  stop(): Promise<void> {
    this.#ended = true;
    return this.#watching;
  }

  async #look(): Promise<Sighting> {
    const at = Date.now();
    try {
      const { data } = await this.house.api.GET('/api/v1/monitoring/status', {
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const [connection] = data?.connections ?? [];
      return {
        at,
        word: connection?.freshness ?? 'none',
        saysWell: ['ok', 'problems'].includes(data?.overall.state ?? ''),
        dataFrom: Date.parse(connection?.last_success_at ?? '') || 0,
      };
    } catch {
      return { at, word: 'none', saysWell: false, dataFrom: 0 };
    }
  }

  /** Each different word once, in the order in which they came. */
  words(from: number, to: number): string[] {
    const words = this.#between(from, to).map(({ word }) => word);
    return words.filter((word, i) => i === 0 || word !== words[i - 1]);
  }

  /** Times at which old data were called fresh. */
  untrue(from: number, to: number): number {
    return this.#between(from, to).filter(
      ({ at, saysWell, dataFrom }) => saysWell && at - dataFrom > FRESH_FOR_MS,
    ).length;
  }

  /** Times at which a good poll was claimed of a moment at which none was possible. */
  claimed(from: number, to: number): number {
    return this.#between(from, to).filter(({ dataFrom }) => dataFrom > from && dataFrom < to).length;
  }

  #between(from: number, to: number): Sighting[] {
    return this.#seen.filter(({ at }) => at >= from && at <= to);
  }
}
