import { describe, expect, it } from 'vitest';
import type { ComposerProblem } from './composer.model.js';
import { parseComposer } from './composer.parser.js';

const read = (text: string) => parseComposer([{ name: 'a.txt', text }]);
const stream = (jobs: string, header = 'ON REQUEST') => read(`SCHEDULE WS#S ${header}\n:\n${jobs}\nEND\n`);
const jobNames = (text: string) => stream(text).document.streams[0]?.jobs.map(({ name }) => name);
const told = ({ problems }: { problems: ComposerProblem[] }) =>
  problems.map(({ severity, code, line, definition }) => [severity, code, line, definition]);

describe('old and stray forms', () => {
  it.each(['SCHEDULE', 'JOBSTREAM', 'schedule', '$JOBSTREAM\nJobStream', '$SCHEDULES\nSCHEDULE'])(
    'a stream may begin with %s',
    (header) => {
      const result = read(`${header} WS#S ON REQUEST : WS#J END`);
      expect(result.problems).toEqual([]);
      expect(result.document.streams).toMatchObject([{ name: 'S', jobs: [{ name: 'J' }] }]);
    },
  );

  it.each(['AT 0900', 'AT 900', 'AT 09:00', 'AT 9:00'])('%s is nine o clock', (at) => {
    expect(stream('WS#J', at).document.streams[0]?.times).toEqual({ at: { minutes: 540, days: 0 } });
  });

  it.each(['+1 DAYS', '+1 DAY', '+ 1 DAYS', '+1', 'TZ UTC +1 DAYS', '+1 DAYS TIMEZONE UTC'])(
    'a time may be followed by %s',
    (rest) => {
      expect(stream('WS#J', `UNTIL 2200 ${rest}`).document.streams[0]?.times.until).toMatchObject({
        days: 1,
      });
    },
  );

  it.each(['01/02/2025', '1/2/2025', '01/02/25', '20250102', '2025-01-02'])(
    '%s is the second of January',
    (date) => {
      expect(stream('WS#J', `VALIDFROM ${date}`).document.streams[0]?.validFrom).toBe('2025-01-02');
    },
  );

  it.each(['FOLLOWS A,B , C', 'FOLLOWS A FOLLOWS B\nFOLLOWS C'])('%s are three predecessors', (follows) => {
    const [job] = stream(`WS#J ${follows}`).document.streams[0]?.jobs ?? [];
    expect(job?.dependencies.follows.map((predecessor) => predecessor.job)).toEqual(['A', 'B', 'C']);
  });

  it('run cycles may repeat, mix days and carry their times in parentheses', () => {
    const header =
      'ON MO,TU WE EXCEPT H -1 DAY, 12/25/2025 FDPREV (AT 2200 TZ Europe/Rome)\nON RUNCYCLE R1 $RCG /F/G';
    expect(stream('WS#J', header).document.streams[0]?.runCycles).toMatchObject([
      { exclude: false, when: [{ day: 'MO' }, { day: 'TU' }, { day: 'WE' }] },
      {
        exclude: true,
        when: [{ kind: 'calendar', offset: -1, offsetUnit: 'DAYS' }, { date: '2025-12-25' }],
        freeDaysRule: 'previous',
        times: { at: { minutes: 1320, timeZone: 'Europe/Rome' } },
      },
      { name: 'R1', when: [{ kind: 'group', group: { folder: '/F', name: 'G' } }] },
    ]);
  });

  it('folders stand before workstations, streams and jobs', () => {
    const [job] =
      stream('/F/ws#/G/H/j FOLLOWS /A/CPU#/B/s.job2, NET::"x y", s3.@').document.streams[0]?.jobs ?? [];
    expect(job).toMatchObject({
      folder: '/G/H',
      name: 'J',
      workstation: { folder: '/F', name: 'WS' },
      dependencies: {
        follows: [
          { stream: { folder: '/B', name: 'S', workstation: { folder: '/A', name: 'CPU' } }, job: 'JOB2' },
          { networkAgent: 'NET', stream: { folder: '/', name: 'x y' } },
          { stream: { folder: '/', name: 'S3' } },
        ],
      },
    });
  });

  it('a duration of 80 is one hour twenty, and one may be a percentage', () => {
    const jobs = stream('WS#A MAXDUR 80 ONMAXDUR KILL\nWS#B MAXDUR 150 %\nWS#C MINDUR 50% ONMINDUR ABEND')
      .document.streams[0]?.jobs;
    expect(jobs).toMatchObject([
      { maxDuration: { kind: 'minutes', minutes: 80 }, onMaxDuration: 'KILL' },
      { maxDuration: { kind: 'percent', percent: 150 } },
      { minDuration: { kind: 'percent', percent: 50 }, onMinDuration: 'ABEND' },
    ]);
  });

  it('a text may keep its quotes, end in a backslash and span lines', () => {
    const command = (text: string) => read(`$JOBS\nWS#J DOCOMMAND ${text}\n`).document.jobs[0]?.task;
    expect(command('"echo \\"a b\\" `date`"')).toEqual({ kind: 'command', command: 'echo "a b" `date`' });
    expect(command('"dir \\\\srv\\c\\\\"')).toEqual({ kind: 'command', command: 'dir \\\\srv\\c\\' });
    expect(command('"one\ntwo"')).toEqual({ kind: 'command', command: 'one\ntwo' });
  });

  it('passwords of users are thrown away, with or without END', () => {
    const result = read('$USER\nWS#DOM\\joe\n PASSWORD "s3cret"\nEND\nmary password s3cret\n');
    expect(result.problems).toEqual([]);
    expect(result.document.users).toMatchObject([
      { name: 'DOM\\joe', workstation: { name: 'WS' } },
      { name: 'mary' },
    ]);
    expect(JSON.stringify(result)).not.toContain('s3cret');
    expect(JSON.stringify(read('$USER\njoe PASWORD s3cret "s3cret\n'))).not.toContain('s3cret');
  });
});

describe('a word inside a stream that is no keyword', () => {
  it('is a job when it is written with its workstation or folder, anywhere', () => {
    expect(jobNames('WS#A WS#B /F/C FOLLOWS A WS#D')).toEqual(['A', 'B', 'C', 'D']);
  });

  it('is a job when it stands bare where job statements stand', () => {
    expect(jobNames('A\nB FOLLOWS A\nC')).toEqual(['A', 'B', 'C']);
    expect(jobNames('  A\n  B\n   FOLLOWS A\n  C')).toEqual(['A', 'B', 'C']);
    expect(read('SCHEDULE WS#S ON REQUEST : A B FOLLOWS A C END').document.streams[0]?.jobs).toHaveLength(3);
  });

  it.each([
    'NEWFLAG',
    'NEWFLAG "text"',
    'NEWFLAG 12',
    'NEWFLAG YES',
    'NEWFLAG YES "x", 3',
    'NEWFLAG WS#OTHER',
  ])('is warned about and is no job when it stands like a keyword: %s', (unknown) => {
    const result = stream(`WS#A\n ${unknown}\n FOLLOWS B\nWS#C`);
    expect(told(result)).toEqual([['warning', 'UNKNOWN_KEYWORD', 4, '/WS#/S']]);
    expect(result.document.streams[0]?.jobs).toMatchObject([
      { name: 'A', dependencies: { follows: [{ job: 'B' }] } },
      { name: 'C' },
    ]);
  });

  it('is warned about in a header, a workstation and a $JOBS block', () => {
    const text =
      'CPUNAME C NEWWORD 7 TYPE AGENT END\n$JOBS\nWS#A DOCOMMAND "x"\n NEWWORD YES\n RECOVERY STOP\n';
    const result = read(`${text}SCHEDULE WS#S NEWWORD "x" ON REQUEST : WS#A END\n`);
    expect(told(result)).toEqual([
      ['warning', 'UNKNOWN_KEYWORD', 1, '/C'],
      ['warning', 'UNKNOWN_KEYWORD', 4, '/WS#/A'],
      ['warning', 'UNKNOWN_KEYWORD', 6, '/WS#/S'],
    ]);
    expect(result.document).toMatchObject({
      workstations: [{ type: 'AGENT' }],
      jobs: [{ recovery: { action: 'STOP' } }],
      streams: [{ jobs: [{ name: 'A' }] }],
    });
  });
});

describe('what cannot be read', () => {
  it('leaves out its definition as a whole, and reading goes on after its END', () => {
    const result = read(
      'SCHEDULE WS#A ON REQUEST AT 2560 :\nWS#J\nEND\nSCHEDULE WS#B ON REQUEST : WS#J END\n',
    );
    expect(told(result)).toEqual([['error', 'INVALID_TIME', 1, '/WS#/A']]);
    expect(result.problems[0]?.leftOut).toEqual({ from: 1, to: 3 });
    expect(result.document.streams.map(({ name }) => name)).toEqual(['B']);
  });

  it.each(['SCHEDULE WS#B ON REQUEST : WS#J END', 'VARTABLE B MEMBERS X "1" END', '$JOBS'])(
    'is a stream without END when this follows: %s',
    (next) => {
      const result = read(`SCHEDULE WS#A ON REQUEST :\nWS#J\n${next}\n`);
      expect(told(result)).toEqual([['error', 'MISSING_END', 3, '/WS#/A']]);
      expect(result.document.streams.every(({ name }) => name === 'B')).toBe(true);
    },
  );

  it.each([
    ['WS#J OPENS WS#"/a', 'UNTERMINATED_STRING', 3],
    ['WS#J OPENS "/a" (-f %p', 'UNTERMINATED_TEXT', 3],
    ['WS#J << note', 'UNTERMINATED_COMMENT', 3],
    ['WS#J TASK <a><b></a>', 'UNTERMINATED_TEXT', 3],
    ['WS#J\n TASK {"a": "x}', 'UNTERMINATED_TEXT', 4],
    ['WS#J PRIORITY 50 60', 'UNEXPECTED_TEXT', 3],
    ['WS#J PRIORITY 200', 'INVALID_NUMBER', 3],
    ['WS#J AS 1X', 'INVALID_NAME', 3],
    ['WS#J JOIN J1 2 OF NEEDS X ENDJOIN', 'UNEXPECTED_TEXT', 3],
    ['WS#J\n FOLLOWS', 'UNEXPECTED_TEXT', 5],
  ])('is told with its code and line: %s', (jobs, code, line) => {
    const result = stream(jobs);
    expect(told(result)).toContainEqual(['error', code, line, '/WS#/S']);
    expect(result.document.streams).toEqual([]);
  });

  it('in a block leaves out that entry only', () => {
    const result = read(
      '$JOBS\nWS#A DOCOMMAND "x\nWS#B DOCOMMAND "y"\n  RECOVERY MAYBE\nWS#C DOCOMMAND "z"\n\n$RESOURCE\nWS#R many\nWS#Q 1\n',
    );
    expect(told(result)).toEqual([
      ['error', 'UNTERMINATED_STRING', 2, '/WS#/A'],
      ['error', 'UNEXPECTED_TEXT', 4, '/WS#/B'],
      ['error', 'UNEXPECTED_TEXT', 8, '/WS#/R'],
    ]);
    expect(result.document).toMatchObject({ jobs: [{ name: 'C' }], resources: [{ name: 'Q' }] });
  });

  it('outside any definition is one problem for all its lines', () => {
    const result = read('hello\nthere\n$NEWBLOCK\nx\n$PROMPT\nP "x"\n');
    expect(result.problems).toMatchObject([
      { code: 'UNEXPECTED_TEXT', line: 1, leftOut: { from: 1, to: 4 } },
    ]);
    expect(result.document.prompts).toHaveLength(1);
  });

  it('of an unclosed body does not take the next job with it', () => {
    const body = '<?xml version="1.0"?>\n<j><a>1</a>';
    const result = read(`$JOBS\nWS#A TASK\n${body}\nWS#B TASK\n${body}</j>\n RECOVERY STOP\n`);
    expect(told(result)).toEqual([['error', 'UNTERMINATED_TEXT', 3, '/WS#/A']]);
    expect(result.document.jobs.map(({ name }) => name)).toEqual(['B']);
  });
});
