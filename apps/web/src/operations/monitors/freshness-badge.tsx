import { Ban, CircleCheck, CirclePause, CircleX, Clock4, HelpCircle, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../ui/badge';
import { type Monitor } from './monitor.model';

const LOOKS: Record<Monitor['freshness'], { Icon: LucideIcon; tone: Tone }> = {
  fresh: { Icon: CircleCheck, tone: 'good' },
  failing: { Icon: CircleX, tone: 'critical' },
  interrupted: { Icon: CircleX, tone: 'critical' },
  stale: { Icon: Clock4, tone: 'warning' },
  paused: { Icon: CirclePause, tone: 'info' },
  credentials_refused: { Icon: Ban, tone: 'critical' },
  never_polled: { Icon: HelpCircle, tone: 'quiet' },
};

export function FreshnessBadge({ freshness }: { freshness: Monitor['freshness'] }) {
  const { t } = useTranslation();
  return <Badge {...LOOKS[freshness]}>{t(`freshness/${freshness}`)}</Badge>;
}
