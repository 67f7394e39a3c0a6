import { CircleCheck, CircleX, Clock4, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../ui/badge';
import { type Delivery } from './deliveries.queries';

const LOOKS: Record<Delivery['state'], { Icon: LucideIcon; tone: Tone }> = {
  waiting: { Icon: Clock4, tone: 'info' },
  delivered: { Icon: CircleCheck, tone: 'good' },
  failed: { Icon: CircleX, tone: 'critical' },
};

export function DeliveryState({ state }: { state: Delivery['state'] }) {
  const { t } = useTranslation();
  return <Badge {...LOOKS[state]}>{t(`operations/delivery/${state}`)}</Badge>;
}
