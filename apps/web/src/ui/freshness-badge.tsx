import { type components } from '@resync/client';
import { Ban, CircleCheck, CirclePause, CircleX, Clock4, HelpCircle, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from './badge';

type Freshness = components['schemas']['ConnectionStatus']['freshness'];

const LOOKS: Record<Freshness, { Icon: LucideIcon; tone: Tone }> = {
  fresh: { Icon: CircleCheck, tone: 'good' },
  failing: { Icon: CircleX, tone: 'critical' },
  interrupted: { Icon: CircleX, tone: 'critical' },
  stale: { Icon: Clock4, tone: 'warning' },
  paused: { Icon: CirclePause, tone: 'info' },
  credentials_refused: { Icon: Ban, tone: 'critical' },
  never_polled: { Icon: HelpCircle, tone: 'quiet' },
};

/** How far a scheduler can be believed, in words. */
export function FreshnessBadge({ freshness }: { freshness: Freshness }) {
  const { t } = useTranslation();
  return <Badge {...LOOKS[freshness]}>{t(`freshness/${freshness}`)}</Badge>;
}
