import { type StreamDefinition } from '@resync/scheduler/composer';
import { dependencies, follows, objectPath, stream, streamJob } from './definitions.js';
import { type Estate, type StreamTemplate } from './estate.model.js';

const FINAL_JOBS = ['STARTAPPSERVER', 'MAKEPLAN', 'SWITCHPLAN'] as const;
const REPORT_JOBS = ['CHECKSYNC', 'CREATEPOSTREPORTS', 'UPDATESTATS'] as const;
/** These take seconds to minutes whatever their names' hash says. */
const NOMINAL_MS: Record<string, number> = {
  STARTAPPSERVER: 20_000,
  MAKEPLAN: 60_000,
  SWITCHPLAN: 30_000,
  CHECKSYNC: 30_000,
  CREATEPOSTREPORTS: 60_000,
  UPDATESTATS: 120_000,
};

/** Adds FINAL and FINALPOSTREPORTS (reference §2.6) on the master where the text has none: every plan must end. */
export function addFinalStreams(
  estate: Estate,
  resolve: (estate: Estate, source: StreamDefinition) => StreamTemplate,
): void {
  const names = new Set([...estate.streams.values()].map((template) => template.name));
  const minutes = (estate.startOfDayMinutes + 1439) % 1440;
  const missing: StreamDefinition[] = [];
  if (!names.has('FINAL'))
    missing.push(
      stream(estate.master, 'FINAL', chain(estate.master, FINAL_JOBS), {
        times: { at: { minutes, days: 0 } },
        priority: 99,
        carryForward: true,
      }),
    );
  if (!names.has('FINALPOSTREPORTS'))
    missing.push(
      stream(estate.master, 'FINALPOSTREPORTS', chain(estate.master, REPORT_JOBS), {
        times: { schedTime: { minutes, days: 0 } },
        priority: 10,
        carryForward: true,
        dependencies: dependencies({
          follows: [
            {
              stream: { workstation: objectPath(estate.master), folder: '/', name: 'FINAL' },
              conditions: [],
            },
          ],
        }),
      }),
    );
  for (const source of missing) {
    const template = resolve(estate, source);
    for (const job of template.jobs) job.kind.nominalMs = NOMINAL_MS[job.name] ?? job.kind.nominalMs;
    estate.streams.set(template.key, template);
  }
}

const chain = (master: string, names: readonly string[]) =>
  names.map((name, index) =>
    streamJob(master, name, {
      dependencies: dependencies({ follows: follows(...names.slice(Math.max(0, index - 1), index)) }),
    }),
  );
