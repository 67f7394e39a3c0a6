import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseComposer } from './composer.parser.js';
import { findUnresolvedReferences } from './composer.resolve.js';

const SAMPLES = new URL('../../../../../test/samples/composer-synthetic/', import.meta.url);

const unresolved = (text: string) =>
  findUnresolvedReferences(parseComposer([{ name: 'a.txt', text }]).document).map(
    ({ kind, reference, from, position, uses }) => [kind, reference, from, position.line, uses],
  );

const ESTATE = `CPUNAME WS END
$JOBS
WS#J DOCOMMAND "x"
WS#R DOCOMMAND "x" RECOVERY RERUN AFTER J
$RESOURCE
WS#RES 1
$PROMPT
P "ok?"
$CALENDAR
C 01/01/2025
VARTABLE V MEMBERS X "1" END
RUNCYCLEGROUP G ON C END
`;

it('finds nothing where every name is defined, in whatever case, with and without its workstation', () => {
  const streams = `
SCHEDULE ws#s VARTABLE v FREEDAYS c ON RUNCYCLE r $RCG g, c -1 DAYS FOLLOWS s2.j2 NEEDS 1 res PROMPT p :
J
ws#R AS R2 FOLLOWS j NEEDS RES OPENS ws#"/f" JOIN j1 ALL OF FOLLOWS WS#S2.@ ENDJOIN
END
SCHEDULE WS#S2 VARTABLE MAIN_TABLE ON REQUEST : J AS J2 WS#INLINE DOCOMMAND "x" END
`;
  expect(unresolved(ESTATE + streams)).toEqual([]);
});

it('finds what no definition satisfies, each once, with its first position', () => {
  const streams = `SCHEDULE NO#S VARTABLE NOVT FREEDAYS NOCAL ON $RCG NORCG :
WS#NOJOB
 FOLLOWS NOBODY, WS#NOSTREAM.X, WS#NOSTREAM.Y
 NEEDS 1 WS#NORES PROMPT NOPR
WS#NOJOB AS TWICE
 OPENS NO#"/f"
END
`;
  expect(unresolved(ESTATE + streams)).toEqual([
    ['workstation', '/NO', '/NO#/S', 13, 2],
    ['variableTable', '/NOVT', '/NO#/S', 13, 1],
    ['calendar', '/NOCAL', '/NO#/S', 13, 1],
    ['runCycleGroup', '/NORCG', '/NO#/S', 13, 1],
    ['jobDefinition', '/WS#/NOJOB', '/NO#/S', 14, 2],
    ['streamJob', '/NO#/S.NOBODY', '/NO#/S', 14, 1],
    ['stream', '/WS#/NOSTREAM', '/NO#/S', 14, 2],
    ['resource', '/WS#/NORES', '/NO#/S', 14, 1],
    ['prompt', '/NOPR', '/NO#/S', 14, 1],
  ]);
});

it('does not check what variables decide or what another network holds', () => {
  const streams =
    'SCHEDULE WS#S ON REQUEST FOLLOWS WS::X.Y, WS#^S^.@ NEEDS 1 ^W^#RES : WS#J FOLLOWS ${JOB} END\n';
  expect(unresolved(ESTATE + streams)).toEqual([]);
});

it('finds the recovery job of the sample and the jobs that it does not define', () => {
  const names = ['workstations.txt', 'jobs.txt', 'resources-prompts-calendars.txt', 'schedules.txt'];
  const files = names.map((name) => ({ name, text: readFileSync(new URL(name, SAMPLES), 'utf8') }));
  const found = findUnresolvedReferences(parseComposer(files).document);
  expect(
    found.find(({ kind, position }) => kind === 'jobDefinition' && position.file === 'jobs.txt'),
  ).toMatchObject({
    reference: '/AGTBAT01#/LIMPA_TMP',
    from: '/AGTBAT01#/VALIDA_SALDO',
  });
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['jobDefinition']));
});
