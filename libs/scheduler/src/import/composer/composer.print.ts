import type {
  ComposerDocument,
  DomainDefinition,
  UserDefinition,
  WorkstationDefinition,
} from './composer.model.js';
import { quoteText } from './composer.text.js';
import { formatPath, formatScopedPath } from './names.grammar.js';
import { clause, flag, isoToComposerDate, quoted } from './print.clauses.js';
import { printJob } from './print.jobs.js';
import { printRunCycleGroup, printStream } from './print.streams.js';

/** Composer text that reads back as an equal document, but for positions. Passwords of users are not known: `**********`. */
export function printComposer(document: ComposerDocument): string {
  const sections = [
    ...document.workstations.map(printWorkstation),
    ...document.workstationClasses.map((cpuClass) => [
      `CPUCLASS ${formatPath(cpuClass)}`,
      ...quoted('DESCRIPTION', cpuClass.description),
      ...flag('IGNORE', cpuClass.ignore),
      ...members(cpuClass.members),
      'END',
    ]),
    ...document.domains.map(printDomain),
    ...document.variableTables.map((table) => [
      `VARTABLE ${formatPath(table)}`,
      ...quoted('DESCRIPTION', table.description),
      ...flag('ISDEFAULT', table.isDefault),
      'MEMBERS',
      ...Object.entries(table.variables).map(([name, value]) => `${name} ${quoteText(value)}`),
      'END',
    ]),
    ...document.runCycleGroups.map(printRunCycleGroup),
    block('$JOBS', document.jobs.map(printJob)),
    block(
      '$RESOURCE',
      document.resources.map((resource) => [
        [`${formatScopedPath(resource)} ${resource.quantity}`, ...text(resource.description)].join(' '),
      ]),
    ),
    block(
      '$PROMPT',
      document.prompts.map((prompt) => [`${formatPath(prompt)} ${quoteText(prompt.text)}`]),
    ),
    block(
      '$CALENDAR',
      document.calendars.map((calendar) => [
        formatPath(calendar),
        ...text(calendar.description),
        calendar.dates.map(isoToComposerDate).join(' '),
      ]),
    ),
    block(
      '$PARM',
      document.parameters.map(({ table, name, value }) => [
        `${table ? `${formatPath(table)}.` : ''}${name} ${quoteText(value)}`,
      ]),
    ),
    block('$USER', document.users.map(printUser)),
    ...document.streams.map(printStream),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function block(header: string, entries: string[][]): string[] {
  return entries.length === 0 ? [] : [header, ...entries.map((lines) => lines.join('\n  '))];
}

const text = (value: string | undefined) => (value === undefined ? [] : [quoteText(value)]);

function printUser({ workstation, name }: UserDefinition): string[] {
  return [`${workstation ? `${formatPath(workstation)}#` : ''}${name}`, 'PASSWORD "**********"'];
}

function members(paths: WorkstationDefinition['members']): string[] {
  if (paths.length === 0) return [];
  return [
    'MEMBERS',
    ...paths.map((path) => (path.name === '@' && path.folder === '/' ? '@' : formatPath(path))),
  ];
}

function printDomain(domain: DomainDefinition): string[] {
  return [
    `DOMAIN ${domain.name}`,
    ...quoted('DESCRIPTION', domain.description),
    ...clause('*MANAGER', domain.manager && formatPath(domain.manager)),
    ...flag('ISMASTER', domain.isMaster),
    ...clause('PARENT', domain.parent),
    'END',
  ];
}

function printWorkstation(cpu: WorkstationDefinition): string[] {
  const onOff = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'ON' : 'OFF');
  return [
    `CPUNAME ${formatPath(cpu)}`,
    ...quoted('DESCRIPTION', cpu.description),
    ...clause('LICENSE', cpu.license),
    ...clause('VARTABLE', cpu.variableTable && formatPath(cpu.variableTable)),
    ...clause('OS', cpu.os),
    ...clause('NODE', cpu.node),
    ...clause('TCPADDR', cpu.tcpPort),
    ...clause('SECUREADDR', cpu.securePort),
    ...clause('TIMEZONE', cpu.timeZone),
    ...clause('DOMAIN', cpu.domain),
    'FOR MAESTRO',
    ...clause('HOST', cpu.host && formatPath(cpu.host)),
    ...quoted('ACCESS', cpu.accessMethod),
    ...quoted('AGENTID', cpu.agentId),
    `TYPE ${cpu.type}`,
    ...flag('IGNORE', cpu.ignore),
    ...clause('AUTOLINK', onOff(cpu.autoLink)),
    ...clause('BEHINDFIREWALL', onOff(cpu.behindFirewall)),
    ...clause('FULLSTATUS', onOff(cpu.fullStatus)),
    ...clause('SECURITYLEVEL', cpu.securityLevel),
    ...clause('SERVER', cpu.server),
    ...clause('PROTOCOL', cpu.protocol),
    ...clause('REQUIREMENTS', cpu.requirements),
    ...members(cpu.members),
    'END',
  ];
}
