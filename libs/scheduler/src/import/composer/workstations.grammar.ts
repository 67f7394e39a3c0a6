import { readClausesUntil, type Clause, type Clauses } from './clauses.grammar.js';
import type { Cursor } from './composer.cursor.js';
import type {
  DomainDefinition,
  ObjectPath,
  WorkstationClassDefinition,
  WorkstationDefinition,
} from './composer.model.js';
import { isName, readDefinedPath, readPath } from './names.grammar.js';

const upper = (cursor: Cursor, what: string) => cursor.string(what).toUpperCase();

function readSwitch(cursor: Cursor): boolean {
  if (cursor.accept('ON')) return true;
  return cursor.accept('OFF') ? false : cursor.failExpected('ON or OFF');
}

const workstationClauses: Clauses<WorkstationDefinition> = new Map<string, Clause<WorkstationDefinition>>([
  ['DESCRIPTION', (cursor, cpu) => void (cpu.description = cursor.string('a description'))],
  ['LICENSE', (cursor, cpu) => void (cpu.license = upper(cursor, 'a licence type'))],
  ['VARTABLE', (cursor, cpu) => void (cpu.variableTable = readPath(cursor, 'a variable table'))],
  ['OS', (cursor, cpu) => void (cpu.os = upper(cursor, 'an operating system'))],
  ['NODE', (cursor, cpu) => void (cpu.node = cursor.stringOrRaw('a host'))],
  ['TCPADDR', (cursor, cpu) => void (cpu.tcpPort = cursor.integer('a port'))],
  ['SECUREADDR', (cursor, cpu) => void (cpu.securePort = cursor.integer('a port'))],
  ['TIMEZONE', (cursor, cpu) => void (cpu.timeZone = cursor.string('a time zone'))],
  ['TZ', (cursor, cpu) => void (cpu.timeZone = cursor.string('a time zone'))],
  ['DOMAIN', (cursor, cpu) => void (cpu.domain = upper(cursor, 'a domain'))],
  ['FOR', (cursor) => cursor.expect('MAESTRO')],
  ['HOST', (cursor, cpu) => void (cpu.host = readPath(cursor, 'a workstation'))],
  ['ACCESS', (cursor, cpu) => void (cpu.accessMethod = cursor.string('an access method'))],
  ['AGENTID', (cursor, cpu) => void (cpu.agentId = cursor.string('an agent id'))],
  ['TYPE', (cursor, cpu) => void (cpu.type = upper(cursor, 'a workstation type'))],
  ['IGNORE', (_, cpu) => void (cpu.ignore = true)],
  ['AUTOLINK', (cursor, cpu) => void (cpu.autoLink = readSwitch(cursor))],
  ['BEHINDFIREWALL', (cursor, cpu) => void (cpu.behindFirewall = readSwitch(cursor))],
  ['FULLSTATUS', (cursor, cpu) => void (cpu.fullStatus = readSwitch(cursor))],
  ['SECURITYLEVEL', (cursor, cpu) => void (cpu.securityLevel = upper(cursor, 'a security level'))],
  ['SERVER', (cursor, cpu) => void (cpu.server = upper(cursor, 'a server id'))],
  ['PROTOCOL', (cursor, cpu) => void (cpu.protocol = upper(cursor, 'a protocol'))],
  ['REQUIREMENTS', (cursor, cpu) => void (cpu.requirements = cursor.body().text)],
  ['MEMBERS', (cursor, cpu) => void cpu.members.push(...readMembers(cursor, workstationClauses))],
]);

const classClauses: Clauses<WorkstationClassDefinition> = new Map<string, Clause<WorkstationClassDefinition>>(
  [
    ['DESCRIPTION', (cursor, cpuClass) => void (cpuClass.description = cursor.string('a description'))],
    ['IGNORE', (_, cpuClass) => void (cpuClass.ignore = true)],
    ['MEMBERS', (cursor, cpuClass) => void cpuClass.members.push(...readMembers(cursor, classClauses))],
  ],
);

const domainClauses: Clauses<DomainDefinition> = new Map<string, Clause<DomainDefinition>>([
  ['DESCRIPTION', (cursor, domain) => void (domain.description = cursor.string('a description'))],
  ['MANAGER', (cursor, domain) => void (domain.manager = readPath(cursor, 'a workstation'))],
  ['ISMASTER', (_, domain) => void (domain.isMaster = true)],
  ['PARENT', (cursor, domain) => void (domain.parent = upper(cursor, 'a domain'))],
]);

/** The header keyword is taken in each of these. */
export function readWorkstation(cursor: Cursor): WorkstationDefinition {
  const position = cursor.position(cursor.last);
  const cpu: WorkstationDefinition = {
    ...readDefinedPath(cursor),
    position,
    type: 'FTA',
    ignore: false,
    members: [],
  };
  readClausesUntil(cursor, 'END', workstationClauses, cpu);
  return cpu;
}

export function readWorkstationClass(cursor: Cursor): WorkstationClassDefinition {
  const position = cursor.position(cursor.last);
  const cpuClass = { ...readDefinedPath(cursor), position, ignore: false, members: [] };
  readClausesUntil(cursor, 'END', classClauses, cpuClass);
  return cpuClass;
}

export function readDomain(cursor: Cursor): DomainDefinition {
  const position = cursor.position(cursor.last);
  const { name } = readDefinedPath(cursor);
  const domain: DomainDefinition = { position, name, isMaster: false };
  readClausesUntil(cursor, 'END', starredClauses, domain);
  return domain;
}

/** `*MANAGER`, and `* MANAGER` with the star on its own. */
const starredClauses: Clauses<DomainDefinition> = new Map<string, Clause<DomainDefinition>>([
  ...domainClauses,
  ['*MANAGER', (cursor, domain) => void (domain.manager = readPath(cursor, 'a workstation'))],
  ['*', () => undefined],
]);

/** Names up to the next keyword; `@` stands for all. */
function readMembers(cursor: Cursor, keywords: ReadonlyMap<string, unknown>): ObjectPath[] {
  const members: ObjectPath[] = [];
  for (;;) {
    const next = cursor.peek();
    if (next.kind !== 'word' || next.keyword === 'END' || keywords.has(next.keyword)) return members;
    const member = readPath(cursor, 'a workstation');
    if (member.name !== '@' && !isName(member.name)) cursor.failExpected('a workstation', cursor.last);
    members.push(member);
    cursor.acceptMark(',');
  }
}
