import fc from 'fast-check';
import type { Dependencies, Follows, JobDefinition, StreamDefinition, StreamJob } from './composer.model.js';
import {
  criteria,
  date,
  few,
  folder,
  freeDays,
  maybeScoped,
  name,
  path,
  position,
  record,
  runCycle,
  scoped,
  small,
  text,
  times,
  type DocumentOptions,
} from './values.fixtures.js';

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

export function stream(options: DocumentOptions): fc.Arbitrary<StreamDefinition> {
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
