import { CircleCheck, CircleDashed, CircleSlash, CircleX, LoaderCircle, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../ui/badge';
import { type Operation } from './operations.queries';

const LOOKS: Record<Operation['state'], { Icon: LucideIcon; tone: Tone }> = {
  pending: { Icon: CircleDashed, tone: 'quiet' },
  running: { Icon: LoaderCircle, tone: 'info' },
  completed: { Icon: CircleCheck, tone: 'good' },
  failed: { Icon: CircleX, tone: 'critical' },
  cancelled: { Icon: CircleSlash, tone: 'warning' },
};

export function OperationState({ state }: { state: Operation['state'] }) {
  const { t } = useTranslation();
  return <Badge {...LOOKS[state]}>{t(`operations/state/${state}`)}</Badge>;
}
