import { CircleCheck, CircleHelp, CircleX, Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../ui/loaded';
import { Empty, Panel } from '../ui/panel';
import { ObjectLink } from '../ui/object-link';
import { useWorkstations, type Workstation } from './monitor.queries';

const LOOKS: Record<Workstation['state'], { Icon: typeof CircleX; colours: string; rank: number }> = {
  offline: { Icon: CircleX, colours: 'text-critical', rank: 0 },
  unlinked: { Icon: Unplug, colours: 'text-warning', rank: 1 },
  quiet: { Icon: CircleHelp, colours: 'text-quiet', rank: 2 },
  online: { Icon: CircleCheck, colours: 'text-good', rank: 3 },
};

/** Every workstation, those that do not answer first. */
export function WorkstationCards() {
  const { t } = useTranslation();
  return (
    <Panel title={t('monitor/workstations')}>
      <Loaded query={useWorkstations()} lines={4}>
        {({ items }) =>
          items.length === 0 ? <Empty>{t('monitor/noWorkstations')}</Empty> : <Cards workstations={items} />
        }
      </Loaded>
    </Panel>
  );
}

function Cards({ workstations }: { workstations: readonly Workstation[] }) {
  const sorted = [...workstations].sort(
    (a, b) => LOOKS[a.state].rank - LOOKS[b.state].rank || a.key.localeCompare(b.key),
  );
  return (
    <ul className="grid max-h-96 grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-2 wall:grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] overflow-y-auto p-3">
      {sorted.map((workstation) => (
        <Card key={workstation.id} workstation={workstation} />
      ))}
    </ul>
  );
}

function Card({ workstation: { id, name, state, type, limit } }: { workstation: Workstation }) {
  const { t } = useTranslation();
  const { Icon, colours } = LOOKS[state];
  return (
    <li className="flex items-start gap-2 rounded-lg border border-line p-2">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${colours}`} />
      <div className="min-w-0">
        <p className="truncate font-mono text-sm font-medium wall:text-2xl" title={name}>
          <ObjectLink object={{ kind: 'workstation', id }}>{name}</ObjectLink>
        </p>
        <p className={`text-xs wall:text-xl ${colours}`}>{t(`workstationState/${state}`)}</p>
        <p className="text-xs text-quiet wall:hidden">
          {type.toLowerCase()}
          {limit !== null && `, ${t('monitor/limit', { limit })}`}
        </p>
      </div>
    </li>
  );
}
