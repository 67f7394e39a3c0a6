import { ApiProblem } from '@resync/client';
import { useTranslation } from 'react-i18next';
import { age } from '../i18n/time';
import { useNow } from '../ui/times';
import { type LiveState, useLive } from './live.context';
import { useUnseen } from './unseen';

type Look = LiveState['kind'] | 'asking';

const COLOURS: Record<Look, string> = {
  connected: 'bg-good-ground text-good',
  connecting: 'bg-info-ground text-info',
  lost: 'bg-warning-ground text-warning',
  asking: 'bg-warning-ground text-warning',
  refused: 'bg-critical-ground text-critical',
};

/** Whether what one sees moves, in words. What ticks is beside what is announced. */
export function LiveBadge() {
  const { t } = useTranslation();
  const { state } = useLive();
  const unseen = useUnseen();
  const look: Look = unseen ? 'lost' : state.kind === 'lost' ? 'asking' : state.kind;
  const reason = state.kind === 'refused' ? t(`live/refusal/${refusalOf(state.error)}`) : '';
  return (
    <p className={`rounded-md px-2 py-1 text-sm ${COLOURS[look]}`}>
      <span role="status">{t(`live/${look}`, { reason })}</span>
      {unseen?.since && <Since unseen={unseen.since} />}
    </p>
  );
}

/** A socket is refused by the code it is closed with, a question for events by its status. */
function refusalOf(error: unknown): 'ended' | 'notHeld' | 'other' {
  const status = error instanceof ApiProblem ? error.status : 0;
  if ([401, 4401].includes(status)) return 'ended';
  return [403, 4403].includes(status) ? 'notHeld' : 'other';
}

function Since({ unseen }: { unseen: number }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  return (
    <span className="tabular-nums">
      {' '}
      {t('live/seenAgo', { age: age((now - unseen) / 1_000, i18n.language) })}
    </span>
  );
}
