import fc from 'fast-check';
import type {
  Follows,
  ObjectPath,
  RunCycle,
  RunCycleWhen,
  TimeOfDay,
  TimeRestrictions,
} from './composer.model.js';

/** Documents to print and read again. Every position is the same, because positions are not compared. */
export interface DocumentOptions {
  /** With text that is read as it stands (task bodies, qualifiers): its layout has meaning. */
  raw: boolean;
  /** With jobs written without their workstation: where they stand has meaning. */
  bareJobs: boolean;
}

export const position = fc.constant({ file: 'a.txt', line: 1 });
/** Q begins no keyword, so that a test can tell names from keywords. */
export const name = fc.stringMatching(/^Q[A-Z0-9_-]{0,6}$/);
export const folder = fc.constantFrom('/', '/', '/Fin', '/Fin/Diario');
export const path: fc.Arbitrary<ObjectPath> = fc.record({ folder, name });
export const scoped = fc.record({ folder, name, workstation: path });
export const maybeScoped = fc.record(
  { folder, name, workstation: path },
  { requiredKeys: ['folder', 'name'] },
);
export const text = fc
  .string({
    unit: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...'abz"\\ `^:#<>(),') },
      { weight: 1, arbitrary: fc.constantFrom('é', '\n', '日', '\t', '|') },
    ),
  })
  .map((value) => value.replace(/\r|\0/g, ''));
export const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10));
export const small = fc.integer({ min: 0, max: 5_000 });

export const timeOfDay: fc.Arbitrary<TimeOfDay> = fc.record(
  {
    minutes: fc.integer({ min: 0, max: 1_439 }),
    days: fc.constantFrom(0, 0, 1, 3),
    timeZone: fc.constantFrom('America/Sao_Paulo', 'Etc/UTC'),
  },
  { requiredKeys: ['minutes', 'days'] },
);

export const times: fc.Arbitrary<TimeRestrictions> = fc.record(
  {
    at: timeOfDay,
    schedTime: timeOfDay,
    until: timeOfDay,
    streamUntil: timeOfDay,
    onUntil: fc.constantFrom('SUPPR' as const, 'CONT' as const, 'CANC' as const),
    deadline: timeOfDay,
    onLateKill: fc.constant(true),
    everyMinutes: small,
    everyEnd: timeOfDay,
  },
  { requiredKeys: [] },
);

export const criteria: fc.Arbitrary<NonNullable<Follows['criteria']>> = fc.oneof(
  fc.constant({ kind: 'previous' as const }),
  fc.constant({ kind: 'sameDay' as const }),
  fc.record({
    kind: fc.constant('relative' as const),
    fromMinutes: fc.integer({ min: -6_000, max: 6_000 }),
    toMinutes: fc.integer({ min: -6_000, max: 6_000 }),
  }),
  fc.record({
    kind: fc.constant('absolute' as const),
    from: timeOfDay.map((from) => ({ ...from, days: -from.days || 0 })),
    to: timeOfDay,
  }),
);

export const few = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 2 });
export const record = fc.dictionary(name, text, { maxKeys: 2, noNullPrototype: true });

export const when: fc.Arbitrary<RunCycleWhen> = fc.oneof(
  fc.record({ kind: fc.constant('date' as const), date }),
  fc.record({ kind: fc.constant('weekday' as const), day: fc.constantFrom('MO' as const, 'SU' as const) }),
  fc.record({ kind: fc.constantFrom('request' as const, 'everyday' as const, 'freedays' as const) }),
  fc.record({ kind: fc.constant('rule' as const), rule: text }),
  fc.record({ kind: fc.constant('group' as const), group: path }),
  fc.record({ kind: fc.constant('calendar' as const), calendar: path }),
  fc.record({
    kind: fc.constant('calendar' as const),
    calendar: path,
    offset: fc.integer({ min: -30, max: 30 }),
    offsetUnit: fc.constantFrom('DAYS' as const, 'WORKDAYS' as const, 'WEEKDAYS' as const),
  }),
);

export const runCycle: fc.Arbitrary<RunCycle> = fc.record(
  {
    position,
    exclude: fc.boolean(),
    name,
    description: text,
    validFrom: date,
    validTo: date,
    variableTable: path,
    when: fc.array(when, { minLength: 1, maxLength: 3 }),
    freeDaysRule: fc.constantFrom('none' as const, 'ignore' as const, 'next' as const, 'previous' as const),
    subset: fc.record({ name, operator: fc.constantFrom('AND' as const, 'OR' as const) }),
    times,
  },
  { requiredKeys: ['position', 'exclude', 'when', 'freeDaysRule', 'times'] },
);

export const freeDays = fc.record({
  calendar: path,
  saturdayIsFree: fc.boolean(),
  sundayIsFree: fc.boolean(),
});
