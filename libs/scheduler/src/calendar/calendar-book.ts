import type { FreeDays, ObjectPath, RunCycleGroupDefinition } from '../import/composer/composer.model.js';
import { formatPath } from '../import/composer/names.grammar.js';
import { DEFAULT_FREE_DAYS } from './assumptions.rules.js';
import type { CalendarDefinitions, CalendarProblem } from './calendar.model.js';
import { type PlainDay, toPlainDay } from './plain-day.rules.js';
import { WorkDays } from './work-days.rules.js';

/** Calendars, run cycle groups and workstations by name; one serves any number of streams. */
export class CalendarBook {
  readonly #calendars: ReadonlyMap<string, readonly PlainDay[]>;
  readonly #groups: ReadonlyMap<string, RunCycleGroupDefinition>;
  readonly #ignored: ReadonlySet<string>;
  readonly #workDays = new Map<string, WorkDays>();

  constructor({ calendars, runCycleGroups, workstations }: CalendarDefinitions) {
    this.#calendars = new Map(
      calendars.map((calendar) => [formatPath(calendar), calendar.dates.map(toPlainDay)]),
    );
    this.#groups = new Map(runCycleGroups.map((group) => [formatPath(group), group]));
    this.#ignored = new Set(workstations.filter(({ ignore }) => ignore).map(formatPath));
  }

  dates(calendar: ObjectPath): readonly PlainDay[] | undefined {
    return this.#calendars.get(formatPath(calendar));
  }

  group(path: ObjectPath): RunCycleGroupDefinition | undefined {
    return this.#groups.get(formatPath(path));
  }

  /** Nothing is planned on an ignored workstation. */
  isIgnored(workstation: ObjectPath | undefined): boolean {
    return workstation !== undefined && this.#ignored.has(formatPath(workstation));
  }

  /** Of a FREEDAYS clause, or of none. As the scheduler does, HOLIDAYS takes the place of a calendar that is missing. */
  workDays(freeDays: FreeDays | undefined, report: (problem: CalendarProblem) => void): WorkDays {
    const { calendar = DEFAULT_FREE_DAYS, saturdayIsFree = true, sundayIsFree = true } = freeDays ?? {};
    const name = formatPath(calendar);
    if (freeDays && !this.#calendars.has(name)) {
      report({
        code: 'FREE_DAYS_MISSING',
        runCycle: null,
        message: `FREEDAYS ${name}: there is no such calendar`,
      });
    }
    const key = `${name} ${saturdayIsFree} ${sundayIsFree}`;
    const known = this.#workDays.get(key);
    if (known) return known;
    const dates = this.dates(calendar) ?? this.dates(DEFAULT_FREE_DAYS) ?? [];
    const workDays = new WorkDays(dates, saturdayIsFree, sundayIsFree);
    this.#workDays.set(key, workDays);
    return workDays;
  }
}
