import { CircleCheck, CircleHelp, CircleX, Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type WorkstationState } from './workstation-search';

const LOOKS: Record<WorkstationState, { Icon: typeof CircleX; colours: string }> = {
  offline: { Icon: CircleX, colours: 'bg-critical-ground text-critical' },
  unlinked: { Icon: Unplug, colours: 'bg-warning-ground text-warning' },
  quiet: { Icon: CircleHelp, colours: 'bg-ground text-quiet' },
  online: { Icon: CircleCheck, colours: 'bg-good-ground text-good' },
};

/** Never by colour alone: a shape and a word as well. */
export function WorkstationStateBadge({ state }: { state: WorkstationState }) {
  const { t } = useTranslation();
  const { Icon, colours } = LOOKS[state];
  return (
    <span
      className={`inline-flex shrink-0 items-center gap-1 rounded-md px-2 py-0.5 text-xs font-medium ${colours}`}
    >
      <Icon aria-hidden className="size-3.5" />
      {t(`workstationState/${state}`)}
    </span>
  );
}
