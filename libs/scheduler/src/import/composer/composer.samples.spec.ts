import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countDefinitions } from './composer.count.js';
import type { ComposerDocument, StreamDefinition } from './composer.model.js';
import { parseComposer } from './composer.parser.js';

const SAMPLES = new URL('../../../../../test/samples/', import.meta.url);
const file = (name: string) => ({ name, text: readFileSync(new URL(name, SAMPLES), 'utf8') });
const read = (name: string) => parseComposer([file(name)]);

function understood(name: string): ComposerDocument {
  const { document, problems } = read(name);
  expect(problems).toEqual([]);
  return document;
}

const root = (name: string) => ({ folder: '/', name });
const clock = (hhmm: number, days = 0) => ({ minutes: Math.floor(hhmm / 100) * 60 + (hhmm % 100), days });

describe('the sample workstations', () => {
  const { workstations, workstationClasses, domains } = understood('composer-synthetic/workstations.txt');
  const find = (name: string) => workstations.find((cpu) => cpu.name === name);

  it('are read with every attribute', () => {
    expect(workstations).toHaveLength(10);
    expect(find('MDM01')).toEqual({
      folder: '/',
      name: 'MDM01',
      position: { file: 'composer-synthetic/workstations.txt', line: 2 },
      description: 'Master domain manager',
      os: 'UNIX',
      node: 'mdm01.example.com',
      tcpPort: 31111,
      securePort: 31113,
      timeZone: 'America/Sao_Paulo',
      domain: 'MASTERDM',
      type: 'MANAGER',
      ignore: false,
      autoLink: true,
      behindFirewall: false,
      fullStatus: true,
      securityLevel: 'ENABLED',
      members: [],
    });
    expect(find('AGTBAT02')).toMatchObject({
      variableTable: root('LOJAS_VT'),
      host: root('MDM01_DWB'),
      agentId: 'FEDCBA9876543210FEDCBA9876543210',
      type: 'AGENT',
      protocol: 'HTTPS',
    });
    expect(find('AGTREG01')).toMatchObject({ type: 'FTA', securityLevel: 'ON', server: 'A' });
    expect(find('XAZOS1')).toMatchObject({ host: root('MDM01'), accessMethod: 'zosjes2', type: 'X-AGENT' });
    expect(find('POOLETL')?.members).toEqual([root('AGTBAT01'), root('AGTDWH01')]);
  });

  it('come with their class and their domain', () => {
    expect(workstationClasses).toMatchObject([
      { name: 'BATCLASS', description: 'Agentes batch', members: [root('AGTBAT01'), root('AGTBAT02')] },
    ]);
    expect(domains).toMatchObject([{ name: 'MASTERDM', manager: root('MDM01'), isMaster: true }]);
  });
});

describe('the sample jobs', () => {
  const { jobs } = understood('composer-synthetic/jobs.txt');
  const find = (name: string) => jobs.find((job) => job.name === name);

  it('are read with task, user and recovery', () => {
    expect(jobs).toHaveLength(10);
    expect(find('EXTRACT_TXN')).toEqual({
      folder: '/',
      name: 'EXTRACT_TXN',
      workstation: root('AGTBAT01'),
      position: { file: 'composer-synthetic/jobs.txt', line: 3 },
      task: { kind: 'command', command: '/app/fech/bin/extract_txn.sh ^DTREF^ ^LOTE^' },
      streamLogon: 'twsbatch',
      description: 'Extrai transacoes do dia',
      taskType: 'UNIX',
      interactive: false,
      successConditions: {},
      outputConditions: {},
      recovery: { action: 'RERUN', sameWorkstation: false, repeatEveryMinutes: 5, repeatCount: 2 },
    });
    expect(find('CALC_JUROS')?.task).toEqual({ kind: 'script', script: '/app/fech/bin/calc_juros.sh' });
    expect(find('POSTA_CONTAB')?.returnCodeSuccess).toBe('(RC=0) OR (RC=4)');
  });

  it('keep conditions, recovery jobs and prompts', () => {
    expect(find('VALIDA_SALDO')).toMatchObject({
      successConditions: { OK: 'RC=0 OR RC=4' },
      outputConditions: { DIVERG: 'RC=12' },
      recovery: {
        action: 'STOP',
        recoveryJob: { ...root('LIMPA_TMP'), workstation: root('AGTBAT01') },
        abendPrompt: 'Divergencia no saldo. Continuar?',
      },
    });
    expect(find('COPIA_SFTP')?.recovery).toEqual({
      action: 'RERUN',
      sameWorkstation: true,
      repeatEveryMinutes: 6,
      repeatCount: 3,
      recoveryJob: { ...root('LIMPA_TMP'), workstation: root('POOLETL') },
    });
  });

  it('keep embedded quotes, backquotes, backslashes and XML bodies as they are', () => {
    expect(find('GERA_ARQ_BC')?.task).toEqual({
      kind: 'command',
      command: '/app/fech/bin/gera_bc.sh "`date +%Y%m%d`"',
    });
    expect(find('CONC_PIX')).toMatchObject({
      task: { kind: 'script', script: 'C:\\pix\\bin\\concilia.cmd' },
      streamLogon: 'EXEMPLO\\twspix',
    });
    const task = find('COPIA_SFTP')?.task;
    expect(task).toMatchObject({ kind: 'executor', format: 'xml' });
    expect(task?.kind === 'executor' && task.text).toMatch(
      /^<\?xml[^]*<jsdle:script>[^]*<\/jsdl:jobDefinition>$/,
    );
  });
});

describe('the sample resources, prompts, calendars and variables', () => {
  const document = understood('composer-synthetic/resources-prompts-calendars.txt');

  it('are read from their blocks', () => {
    expect(document.resources).toMatchObject([
      { name: 'FITA', workstation: root('AGTBAT01'), quantity: 2, description: 'Unidades de fita' },
      { name: 'ORALOCK', workstation: root('AGTDWH01'), quantity: 1 },
    ]);
    expect(document.prompts.map(({ name, text }) => [name, text])).toContainEqual([
      'PRMSIL',
      '!Confirma reprocesso de ^DTREF^?',
    ]);
    expect(document.calendars.map(({ name, dates }) => [name, dates.length])).toEqual([
      ['FERIADOS', 13],
      ['ULTDUTIL', 12],
    ]);
    expect(document.calendars[0]).toMatchObject({ description: 'Feriados bancarios nacionais' });
    expect(document.calendars[0]?.dates.at(-1)).toBe('2025-12-25');
    expect(document.variableTables).toMatchObject([
      { name: 'LOJAS_VT', isDefault: false, variables: { DTREF: '20251120', DIRENT: '/dados/entrada' } },
    ]);
    expect(document.parameters).toMatchObject([
      { table: root('MAIN_TABLE'), name: 'DTREF', value: '20251120' },
      { table: root('MAIN_TABLE'), name: 'LOTE', value: '500' },
    ]);
  });

  it('come with the run cycle group', () => {
    expect(document.runCycleGroups).toMatchObject([
      {
        name: 'RCGDIA',
        freeDays: { calendar: root('FERIADOS'), saturdayIsFree: false, sundayIsFree: false },
        runCycles: [
          {
            name: 'UTEIS',
            exclude: false,
            when: [{ kind: 'rule', rule: 'FREQ=DAILY;INTERVAL=1;BYWORKDAY' }],
            freeDaysRule: 'next',
            subset: { name: 'S1', operator: 'AND' },
            times: { at: clock(2200) },
          },
          {
            name: 'FIMMES',
            when: [{ kind: 'calendar', calendar: root('ULTDUTIL'), offset: -1, offsetUnit: 'WORKDAYS' }],
            subset: { name: 'S1', operator: 'OR' },
          },
          { name: 'PARADA', exclude: true, when: [{ kind: 'date', date: '2025-12-25' }] },
        ],
      },
    ]);
  });
});

describe('the sample streams', () => {
  const { streams } = understood('composer-synthetic/schedules.txt');
  const find = (name: string): StreamDefinition => {
    const stream = streams.find((candidate) => candidate.name === name);
    if (!stream) throw new Error(`no stream ${name}`);
    return stream;
  };
  const jobOf = (stream: string, job: string) =>
    find(stream).jobs.find(({ name, alias }) => (alias ?? name) === job);
  const inStream = (workstation: string, name: string) => ({ ...root(name), workstation: root(workstation) });

  it('are all there, with their jobs', () => {
    expect(streams.map(({ name, jobs }) => [name, jobs.length])).toEqual([
      ['FECHADIA', 5],
      ['CARGADWH', 4],
      ['RELREG', 3],
      ['PIXCONC', 1],
      ['PIXSALDO', 1],
      ['BACKUPDB', 2],
      ['FOLHAPGT', 2],
      ['LOJASREP', 2],
      ['MIGRAARQ', 1],
      ['MAINFR01', 2],
      ['CONSULTA', 1],
    ]);
  });

  it('keep run cycles, times and attributes of the header', () => {
    expect(find('FECHADIA')).toMatchObject({
      workstation: root('AGTBAT01'),
      validFrom: '2025-01-02',
      description: 'Fechamento contabil diario',
      freeDays: { calendar: root('FERIADOS'), saturdayIsFree: true, sundayIsFree: true },
      runCycles: [
        { name: 'RC1', description: 'todo dia', when: [{ kind: 'rule', rule: 'FREQ=DAILY;INTERVAL=1' }] },
        { name: 'EXC1', exclude: true, when: [{ kind: 'calendar', calendar: root('FERIADOS') }] },
      ],
      times: { at: clock(2200), deadline: clock(200, 1) },
      carryForward: true,
      matching: { kind: 'sameDay' },
      priority: 50,
    });
    expect(find('RELREG').runCycles[0]?.times).toEqual({
      at: clock(200),
      until: clock(530),
      onUntil: 'CONT',
      deadline: clock(600),
    });
    expect(find('PIXSALDO').runCycles[0]?.times).toEqual({
      schedTime: clock(600),
      everyMinutes: 60,
      everyEnd: clock(2200),
    });
    expect(find('CARGADWH')).toMatchObject({ timeZone: 'America/Sao_Paulo', limit: 2 });
    expect(find('PIXCONC')).toMatchObject({
      onOverlap: 'DONOTSTART',
      runCycles: [{ when: [{ kind: 'everyday' }] }],
    });
    expect(find('FOLHAPGT')).toMatchObject({
      variableTable: root('LOJAS_VT'),
      times: { streamUntil: clock(500), onUntil: 'CANC' },
    });
    expect(find('LOJASREP')).toMatchObject({ draft: true, runCycles: [{ when: [{ kind: 'request' }] }] });
    expect(find('MAINFR01').runCycles[0]?.when.map((when) => when.kind === 'weekday' && when.day)).toEqual([
      'MO',
      'WE',
      'FR',
    ]);
    expect(find('MIGRAARQ').runCycles[0]?.when).toEqual([{ kind: 'group', group: root('RCGDIA') }]);
    expect(find('CONSULTA')).toMatchObject({
      runCycles: [{ name: 'SIMPLE1', when: [{ date: '2025-11-21' }, { date: '2025-11-24' }] }],
      startCondition: {
        kind: 'fileCreated',
        workstation: root('AGTREG01'),
        target: '/dados/entrada/serasa*.txt',
        user: 'twsreg',
        intervalSeconds: 60,
        options: 'ALIAS ESPERA_ARQ RERUN',
      },
    });
  });

  it('keep dependencies of every kind', () => {
    expect(find('CARGADWH').dependencies.follows).toEqual([
      { stream: inStream('AGTBAT01', 'FECHADIA'), criteria: { kind: 'previous' }, conditions: [] },
    ]);
    expect(find('RELREG').dependencies).toMatchObject({
      follows: [
        {
          stream: inStream('AGTDWH01', 'CARGADWH'),
          job: 'DIM_FATO',
          criteria: { kind: 'absolute', from: clock(2200, -1), to: clock(530) },
        },
      ],
      opens: [
        {
          workstation: root('AGTREG01'),
          file: '/dados/entrada/parceiro_20251120.ok',
          qualifier: '-f %p -a -s %p',
        },
      ],
      prompts: [{ kind: 'adHoc', text: ':Relatorio regulatorio iniciado' }],
    });
    expect(find('MIGRAARQ').dependencies.joins).toEqual([
      {
        name: 'JN1',
        quantity: 1,
        description: 'Basta um dos dois',
        follows: [
          { stream: inStream('AGTBAT01', 'FECHADIA'), job: 'EXTRACT_TXN', conditions: ['SUCC'] },
          { stream: inStream('AGTBAT01', 'FECHADIA'), job: 'VALIDA_SALDO', conditions: ['ABEND', 'FAIL'] },
        ],
      },
    ]);
    expect(jobOf('BACKUPDB', 'BKP_CORE')?.dependencies.needs).toEqual([
      { ...inStream('AGTBAT01', 'FITA'), quantity: 2 },
    ]);
    expect(jobOf('BACKUPDB', 'BKP_CRM')?.dependencies.needs).toMatchObject([{ name: 'FITA', quantity: 1 }]);
    expect(jobOf('FOLHAPGT', 'CALC_FOLHA')?.dependencies.prompts).toEqual([
      { kind: 'predefined', prompt: root('PRMFOLHA') },
    ]);
  });

  it('keep what jobs say about themselves', () => {
    expect(jobOf('FECHADIA', 'POSTA_CONTAB')).toMatchObject({
      dependencies: { follows: [{ job: 'VALIDA_SALDO', conditions: ['SUCC'] }] },
      maxDuration: { kind: 'minutes', minutes: 60 },
      onMaxDuration: 'CONTINUE',
    });
    expect(jobOf('RELREG', 'VALIDA_XSD')).toMatchObject({
      minDuration: { kind: 'minutes', minutes: 1 },
      onMinDuration: 'CONFIRM',
    });
    expect(jobOf('RELREG', 'ENVIA_BACEN')).toMatchObject({
      times: { deadline: clock(600), onLateKill: true },
      critical: true,
    });
    expect(jobOf('PIXCONC', 'CONC_PIX')?.times).toEqual({ everyMinutes: 30 });
    expect(jobOf('CARGADWH', 'CUBO_RISCO')?.confirmed).toBe(true);
    expect(jobOf('FOLHAPGT', 'GERA_CNAB')?.nop).toBe(true);
    expect(jobOf('MAINFR01', 'VSAMREORG')?.priority).toBe(0);
    expect(jobOf('CONSULTA', 'CONS_SERASA')?.keyJob).toBe(true);
    expect(jobOf('LOJASREP', 'REPL_LOJA2')).toMatchObject({
      name: 'REPL_LOJA',
      dependencies: { follows: [{ job: 'REPL_LOJA1' }] },
    });
  });
});

describe('the public sample', () => {
  const { streams } = understood('composer-public/orbiter-iwa-sample.txt');

  it('is read with the jobs that it defines inside the stream', () => {
    expect(streams).toMatchObject([
      {
        name: 'SCHED_FIRST1',
        validFrom: '2005-06-30',
        runCycles: [{ when: [{ kind: 'weekday', day: 'FR' }] }],
        times: { at: clock(800) },
        jobs: [
          {
            name: 'JOBMDM',
            definition: {
              task: { kind: 'script', script: '/usr/acct/scripts/gl1' },
              taskType: 'UNIX',
              streamLogon: 'acct',
              description: 'general ledger job1',
            },
          },
          {
            definition: { taskType: 'WINDOWS', streamLogon: '^mis^' },
            dependencies: { follows: [{ job: 'JOBMDM' }] },
          },
          {
            name: 'BAR',
            workstation: root('FOO'),
            definition: { task: { kind: 'none' }, description: 'Finished!' },
          },
        ],
      },
    ]);
  });
});

describe('samples in other formats', () => {
  it.each([
    ['composer-synthetic/eventrule.xml', 'XML'],
    ['composer-synthetic/jobstream.v2.yaml', 'YAML'],
    ['rest/v2-plan-job.json', 'JSON'],
  ])('%s is reported as %s, and nothing is taken from it', (name, format) => {
    const { document, problems } = read(name);
    expect(problems).toMatchObject([
      { severity: 'error', code: 'NOT_SUPPORTED_FORMAT', file: name, line: 1 },
    ]);
    expect(problems[0]?.message).toContain(format);
    expect(Object.values(countDefinitions(document)).every((count) => count === 0)).toBe(true);
  });
});
