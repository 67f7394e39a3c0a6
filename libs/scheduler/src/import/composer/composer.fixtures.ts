import fc from 'fast-check';
import type {
  ComposerDocument,
  Dependencies,
  Follows,
  JobDefinition,
  ObjectPath,
  RunCycle,
  RunCycleWhen,
  StreamDefinition,
  StreamJob,
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

const position = fc.constant({ file: 'a.txt', line: 1 });
/** Q begins no keyword, so that a test can tell names from keywords. */
const name = fc.stringMatching(/^Q[A-Z0-9_-]{0,6}$/);
const folder = fc.constantFrom('/', '/', '/Fin', '/Fin/Diario');
const path: fc.Arbitrary<ObjectPath> = fc.record({ folder, name });
const scoped = fc.record({ folder, name, workstation: path });
const maybeScoped = fc.record({ folder, name, workstation: path }, { requiredKeys: ['folder', 'name'] });
const text = fc
  .string({
    unit: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...'abz"\\ `^:#<>(),') },
      { weight: 1, arbitrary: fc.constantFrom('é', '\n', '日', '\t', '|') },
    ),
  })
  .map((value) => value.replace(/\r|\0/g, ''));
const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10));
const small = fc.integer({ min: 0, max: 5_000 });

const timeOfDay: fc.Arbitrary<TimeOfDay> = fc.record(
  {
    minutes: fc.integer({ min: 0, max: 1_439 }),
    days: fc.constantFrom(0, 0, 1, 3),
    timeZone: fc.constantFrom('America/Sao_Paulo', 'Etc/UTC'),
  },
  { requiredKeys: ['minutes', 'days'] },
);

const times: fc.Arbitrary<TimeRestrictions> = fc.record(
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

const criteria: fc.Arbitrary<NonNullable<Follows['criteria']>> = fc.oneof(
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

const reference = (inJob: boolean) =>
  fc.oneof(
    fc.record({ stream: maybeScoped }),
    fc.record({ stream: maybeScoped, job: name }),
    fc.record({ networkAgent: name, stream: fc.record({ folder: fc.constant('/'), name: text }) }),
    ...(inJob ? [fc.record({ job: name })] : []),
  );

function follows(inJob: boolean): fc.Arbitrary<Follows> {
  const rest = fc.record(
    {
      criteria,
      conditions: fc.array(fc.oneof(name, fc.constantFrom('SUCC', 'ABEND', 'FAIL')), { maxLength: 3 }),
    },
    { requiredKeys: ['conditions'] },
  );
  return fc.tuple(reference(inJob), rest).map(([target, more]) => ({ ...target, ...more }));
}

function dependencies(inJob: boolean, { raw }: DocumentOptions): fc.Arbitrary<Dependencies> {
  const opens = fc.record(
    {
      workstation: path,
      file: text,
      ...(raw && { qualifier: fc.constantFrom('-f %p', '(-s %p) -a -r %p', 'notempty') }),
    },
    { requiredKeys: ['file'] },
  );
  const prompt = fc.oneof(
    fc.record({ kind: fc.constant('adHoc' as const), text }),
    fc.record({ kind: fc.constant('predefined' as const), prompt: path }),
  );
  const join = fc.record(
    {
      name,
      quantity: fc.oneof(small, fc.constant('ALL' as const)),
      description: text,
      follows: few(follows(inJob)),
    },
    { requiredKeys: ['name', 'quantity', 'follows'] },
  );
  return fc.record({
    follows: few(follows(inJob)),
    needs: few(maybeScoped.chain((need) => small.map((quantity) => ({ ...need, quantity })))),
    opens: few(opens),
    prompts: few(prompt),
    joins: few(join),
  });
}

const few = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 2 });
const record = fc.dictionary(name, text, { maxKeys: 2, noNullPrototype: true });

const executor = fc.constantFrom(
  {
    kind: 'executor' as const,
    format: 'xml' as const,
    text: '<a x="<&gt;">\n <!-- </a> --><b/><![CDATA[</a>]]>\n</a>',
  },
  { kind: 'executor' as const, format: 'json' as const, text: '{"a": ["}", {"b": "\\""}]\n}' },
);

const task = (raw: boolean): fc.Arbitrary<JobDefinition['task']> =>
  fc.oneof(
    fc.record({ kind: fc.constant('script' as const), script: text }),
    fc.record({ kind: fc.constant('command' as const), command: text }),
    ...(raw ? [executor] : []),
  );

const recovery: fc.Arbitrary<JobDefinition['recovery']> = fc.record(
  {
    action: fc.constantFrom('STOP' as const, 'CONTINUE' as const, 'RERUN' as const),
    sameWorkstation: fc.boolean(),
    repeatEveryMinutes: small,
    repeatCount: small,
    recoveryJob: maybeScoped,
    abendPrompt: text,
  },
  { requiredKeys: ['action', 'sameWorkstation'] },
);

export const jobDefinition = ({ raw }: DocumentOptions): fc.Arbitrary<JobDefinition> =>
  fc.record(
    {
      folder,
      name,
      workstation: path,
      position,
      task: task(raw),
      streamLogon: text,
      description: text,
      taskType: fc.constantFrom('UNIX', 'WINDOWS'),
      interactive: fc.boolean(),
      returnCodeSuccess: text,
      successConditions: record,
      outputConditions: record,
      recovery,
    },
    {
      requiredKeys: [
        'folder',
        'name',
        'workstation',
        'position',
        'task',
        'interactive',
        'successConditions',
        'outputConditions',
        'recovery',
      ],
    },
  );

const when: fc.Arbitrary<RunCycleWhen> = fc.oneof(
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

const runCycle: fc.Arbitrary<RunCycle> = fc.record(
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

const freeDays = fc.record({ calendar: path, saturdayIsFree: fc.boolean(), sundayIsFree: fc.boolean() });
const priority = fc.integer({ min: 0, max: 101 });
const limit = fc.oneof(
  fc.record({ kind: fc.constant('minutes' as const), minutes: small }),
  fc.record({ kind: fc.constant('percent' as const), percent: small }),
);

function streamJob(options: DocumentOptions): fc.Arbitrary<StreamJob> {
  const optional = fc.record(
    {
      alias: name,
      builtIn: fc.constant(true),
      definition: jobDefinition(options),
      priority,
      maxDuration: limit,
      onMaxDuration: fc.constantFrom('KILL' as const, 'CONTINUE' as const),
      minDuration: limit,
      onMinDuration: fc.constantFrom('ABEND' as const, 'CONFIRM' as const, 'CONTINUE' as const),
      statisticsType: fc.constant('CUSTOM'),
      outCondition: name,
    },
    { requiredKeys: [] },
  );
  const required = fc.record({
    position,
    times,
    dependencies: dependencies(true, options),
    confirmed: fc.boolean(),
    critical: fc.boolean(),
    keyJob: fc.boolean(),
    nop: fc.boolean(),
  });
  return fc.tuple(options.bareJobs ? maybeScoped : scoped, optional, required).map(([target, may, must]) => ({
    ...target,
    ...may,
    ...must,
    ...(may.definition && { definition: { ...may.definition, ...target, workstation: target.workstation } }),
  }));
}

function stream(options: DocumentOptions): fc.Arbitrary<StreamDefinition> {
  const startCondition = fc.record(
    {
      kind: fc.constantFrom('fileCreated' as const, 'fileModified' as const),
      workstation: path,
      target: text,
      user: fc.constant('tws\\user'),
      intervalSeconds: small,
      ...(options.raw && { options: fc.constant('ALIAS WAIT RERUN') }),
    },
    { requiredKeys: ['kind', 'target'] },
  );
  const optional = fc.record(
    {
      workstation: path,
      validFrom: date,
      timeZone: fc.constant('Europe/Rome'),
      description: text,
      serviceName: text,
      variableTable: path,
      freeDays,
      startCondition,
      matching: criteria,
      priority,
      limit: small,
      onOverlap: fc.constantFrom('PARALLEL' as const, 'ENQUEUE' as const, 'DONOTSTART' as const),
    },
    { requiredKeys: [] },
  );
  const required = fc.record({
    folder,
    name,
    position,
    draft: fc.boolean(),
    isService: fc.boolean(),
    runCycles: few(runCycle),
    times,
    carryForward: fc.boolean(),
    keySched: fc.boolean(),
    dependencies: dependencies(false, options),
    jobs: fc.array(streamJob(options), { maxLength: 4 }),
  });
  return fc.tuple(optional, required).map(([may, must]) => ({ ...may, ...must }));
}

export function composerDocument(options: DocumentOptions): fc.Arbitrary<ComposerDocument> {
  const workstation = fc.record(
    {
      folder,
      name,
      position,
      description: text,
      os: fc.constant('UNIX'),
      node: fc.constant('bat01.example.com'),
      tcpPort: small,
      securePort: small,
      timeZone: fc.constant('Etc/UTC'),
      domain: name,
      host: path,
      accessMethod: text,
      agentId: text,
      type: fc.constantFrom('FTA', 'X-AGENT', 'D-POOL'),
      ignore: fc.boolean(),
      autoLink: fc.boolean(),
      behindFirewall: fc.boolean(),
      fullStatus: fc.boolean(),
      securityLevel: fc.constant('FORCE_ENABLED'),
      server: fc.constant('A'),
      protocol: fc.constant('HTTPS'),
      license: fc.constant('PERJOB'),
      variableTable: path,
      members: few(path),
      ...(options.raw && { requirements: fc.constant('<jsdl:r xmlns:jsdl="x">\n</jsdl:r>') }),
    },
    { requiredKeys: ['folder', 'name', 'position', 'type', 'ignore', 'members'] },
  );
  const described = { folder, name, position, description: text };
  return fc.record({
    workstations: few(workstation),
    workstationClasses: few(
      fc.record(
        {
          ...described,
          ignore: fc.boolean(),
          members: few(fc.oneof(path, fc.constant({ folder: '/', name: '@' }))),
        },
        { requiredKeys: ['folder', 'name', 'position', 'ignore', 'members'] },
      ),
    ),
    domains: few(
      fc.record(
        { position, name, description: text, manager: path, isMaster: fc.boolean(), parent: name },
        { requiredKeys: ['position', 'name', 'isMaster'] },
      ),
    ),
    jobs: few(jobDefinition(options)),
    resources: few(
      fc.tuple(scoped, small, fc.option(text, { nil: undefined })).map(([target, quantity, description]) => ({
        ...target,
        position: { file: 'a.txt', line: 1 },
        quantity,
        ...(description !== undefined && { description }),
      })),
    ),
    prompts: few(fc.record({ folder, name, position, text })),
    calendars: few(
      fc.record(
        { ...described, dates: fc.array(date, { minLength: 1, maxLength: 4 }) },
        { requiredKeys: ['folder', 'name', 'position', 'dates'] },
      ),
    ),
    parameters: few(
      fc.record(
        { position, table: path, name, value: text },
        { requiredKeys: ['position', 'name', 'value'] },
      ),
    ),
    variableTables: few(
      fc.record(
        { ...described, isDefault: fc.boolean(), variables: record },
        { requiredKeys: ['folder', 'name', 'position', 'isDefault', 'variables'] },
      ),
    ),
    runCycleGroups: few(
      fc.record(
        { ...described, variableTable: path, freeDays, runCycles: few(runCycle) },
        { requiredKeys: ['folder', 'name', 'position', 'runCycles'] },
      ),
    ),
    streams: few(stream(options)),
    users: few(
      fc.record(
        { position, name: fc.constantFrom('user1', 'EXAMPLE\\user2'), workstation: path },
        { requiredKeys: ['position', 'name'] },
      ),
    ),
  });
}

/** The document without its positions. */
export function withoutPositions<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (key === 'position' ? undefined : inner)),
  ) as T;
}
