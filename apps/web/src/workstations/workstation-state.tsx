import { CircleCheck, CircleHelp, CircleX, type LucideIcon, Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../ui/badge';
import { type WorkstationState } from './workstation-search';

const LOOKS: Record<WorkstationState, { Icon: LucideIcon; tone: Tone }> = {
  offline: { Icon: CircleX, tone: 'critical' },
  unlinked: { Icon: Unplug, tone: 'warning' },
  quiet: { Icon: CircleHelp, tone: 'quiet' },
  online: { Icon: CircleCheck, tone: 'good' },
};

export function WorkstationStateBadge({ state }: { state: WorkstationState }) {
  const { t } = useTranslation();
  return <Badge {...LOOKS[state]}>{t(`workstationState/${state}`)}</Badge>;
}
