import { type ComposerDocument } from '@resync/scheduler/composer';
import { type Random } from '../engine/random.js';
import { objectPath, workstation } from './definitions.js';

export interface GeneratedPlaces {
  /** Where jobs run: agents, pools and extended agents. */
  agents: [string, ...string[]];
  mainframe: string[];
  /** Resource names by agent. */
  resources: Map<string, string[]>;
  prompts: string[];
}

const AREAS = ['BAT', 'DWH', 'PIX', 'REG', 'CRM', 'FIN', 'LOJ', 'ETL'] as const;

/** Master, broker and one agent for about 250 jobs, of the kinds that a grown house has; resources, prompts, a calendar. */
export function generateWorkstations(
  document: ComposerDocument,
  random: Random,
  jobs: number,
): GeneratedPlaces {
  document.workstations.push(
    workstation('MDM01', 'MANAGER', {
      os: 'UNIX',
      node: 'mdm01.example.com',
      domain: 'MASTERDM',
      fullStatus: true,
      timeZone: ZONE,
    }),
    workstation('MDM01_DWB', 'BROKER', {
      os: 'OTHER',
      node: 'mdm01.example.com',
      domain: 'MASTERDM',
      timeZone: ZONE,
    }),
  );
  document.domains.push({
    position: { file: '', line: 0 },
    name: 'MASTERDM',
    manager: objectPath('MDM01'),
    isMaster: true,
  });
  const count = Math.max(7, Math.ceil(jobs / 250));
  const agents: string[] = [];
  const mainframe: string[] = [];
  for (let index = 0; index < count; index++) {
    const [type, os, prefix] = kindOf(index);
    const name = `${prefix}${AREAS[index % AREAS.length]}${String(Math.floor(index / AREAS.length) + 1).padStart(2, '0')}`;
    agents.push(name);
    if (type === 'X-AGENT') mainframe.push(name);
    const node = `${name.toLowerCase()}.example.com`;
    const host = type === 'X-AGENT' ? { accessMethod: 'zosjes2', host: objectPath('MDM01') } : {};
    document.workstations.push(workstation(name, type, { os, node, timeZone: ZONE, ...host }));
  }
  const members = agents
    .filter((_, index) => kindOf(index)[0] === 'AGENT')
    .slice(0, 3)
    .map(objectPath);
  document.workstations.push(workstation('POOLETL', 'POOL', { os: 'OTHER', timeZone: ZONE, members }));
  const places: GeneratedPlaces = {
    agents: ['POOLETL', ...agents],
    mainframe,
    resources: new Map(),
    prompts: ['PRMFOLHA', 'PRMFECH', 'PRMREPR'],
  };
  addResources(document, random, places);
  for (const name of places.prompts)
    document.prompts.push({
      position: { file: '', line: 0 },
      ...objectPath(name),
      text: `${name}: conferido? (s/n)`,
    });
  document.calendars.push({
    position: { file: '', line: 0 },
    ...objectPath('FERIADOS'),
    description: 'Feriados bancarios nacionais',
    dates: ['2025-01-01', '2025-04-18', '2025-04-21', '2025-05-01', '2025-09-07', '2025-11-20', '2025-12-25'],
  });
  return places;
}

const ZONE = 'America/Sao_Paulo';

function kindOf(index: number): [type: string, os: string, prefix: string] {
  if (index % 11 === 6) return ['X-AGENT', 'ZOS', 'XAZ'];
  if (index % 5 === 4) return ['FTA', 'AIX', 'FTA'];
  if (index % 7 === 3) return ['AGENT', 'WNT', 'AGT'];
  return ['AGENT', 'LINUX', 'AGT'];
}

/** Two per agent: a lock of one unit, and something of several. */
function addResources(
  document: ComposerDocument,
  random: Random,
  { agents, resources }: GeneratedPlaces,
): void {
  for (const agent of agents) {
    const units = random.between(2, 6);
    resources.set(agent, ['ORALOCK', 'FITA']);
    const on = { position: { file: '', line: 0 }, workstation: objectPath(agent) };
    document.resources.push(
      { ...on, ...objectPath('ORALOCK'), quantity: 1, description: 'Trava de carga Oracle' },
      { ...on, ...objectPath('FITA'), quantity: units, description: 'Unidades de fita' },
    );
  }
}
