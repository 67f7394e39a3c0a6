import type { CalendarBook } from './calendar-book.js';
import type { CalendarProblem, DayReason, DayVerdict, DayWindow, ScheduledStream } from './calendar.model.js';
import { type CompiledCycle, compileCycle } from './compiled-cycle.js';
import { ofStream } from './day-reasons.rules.js';
import { toIsoDay, toPlainDay } from './plain-day.rules.js';
import { decide } from './subset.rules.js';

interface Version {
  validFrom: string;
  stream: ScheduledStream;
  cycles: CompiledCycle[];
  problems: CalendarProblem[];
}

/** On which days one stream is planned, and why. Pure: the answer depends on the definitions alone. */
export class StreamDays {
  /** By VALIDFROM; one without it is valid until the first that has one. */
  readonly #versions: readonly Version[];

  /** `versions`: the definitions of one stream that differ in VALIDFROM. */
  constructor(
    versions: readonly ScheduledStream[],
    private readonly book: CalendarBook,
  ) {
    this.#versions = versions
      .map((stream) => compileVersion(stream, book))
      .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  }

  /** What cannot be told, of all versions. */
  get problems(): CalendarProblem[] {
    return this.#versions.flatMap(({ problems }) => problems);
  }

  /** `day` as `2025-12-31`. */
  on(day: string): DayVerdict {
    const version = this.#versions.findLast(({ validFrom }) => validFrom <= day);
    if (!version) return unplanned(day, ofStream('not_valid_yet', 'no version of the stream is valid yet'));
    const reason = this.#neverPlanned(version);
    if (reason) return unplanned(day, reason);
    const { starts, reasons, certain } = decide(version.cycles, toPlainDay(day));
    return { day, planned: starts.length > 0, certain, starts, reasons };
  }

  /** Day by day. */
  between({ from, to }: DayWindow): DayVerdict[] {
    const first = toPlainDay(from);
    return Array.from({ length: Math.max(0, toPlainDay(to) - first + 1) }, (_, index) =>
      this.on(toIsoDay(first + index)),
    );
  }

  #neverPlanned({ stream }: Version): DayReason | undefined {
    if (stream.draft) return ofStream('draft', 'the stream is a DRAFT');
    if (this.book.isIgnored(stream.workstation))
      return ofStream('workstation_ignored', 'its workstation is set to IGNORE');
    const ons = stream.runCycles.filter(({ exclude }) => !exclude);
    if (ons.length === 0)
      return ofStream('no_run_cycle', 'the stream has no ON: it runs when it is submitted');
    if (ons.every(({ when }) => when.every(({ kind }) => kind === 'request')))
      return ofStream('on_request', 'ON REQUEST: it runs when it is submitted');
    return undefined;
  }
}

function compileVersion(stream: ScheduledStream, book: CalendarBook): Version {
  const problems: CalendarProblem[] = [];
  const report = (problem: CalendarProblem) => void problems.push(problem);
  const context = {
    book,
    workDays: book.workDays(stream.freeDays, report),
    origin: stream.validFrom === undefined ? undefined : toPlainDay(stream.validFrom),
    times: stream.times,
    report,
    prefix: '',
    groups: [],
  };
  const cycles = stream.runCycles.map((cycle) => compileCycle(cycle, context));
  return { validFrom: stream.validFrom ?? '', stream, cycles, problems };
}

const unplanned = (day: string, reason: DayReason): DayVerdict => ({
  day,
  planned: false,
  certain: true,
  starts: [],
  reasons: [reason],
});
