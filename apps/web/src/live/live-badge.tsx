import { useTranslation } from 'react-i18next';
import { age } from '../i18n/time';
import { useNow } from '../ui/times';
import { type LiveState, useLive } from './live.context';

const COLOURS: Record<LiveState['kind'], string> = {
  connected: 'bg-good-ground text-good',
  connecting: 'bg-info-ground text-info',
  lost: 'bg-warning-ground text-warning',
  refused: 'bg-critical-ground text-critical',
};

/** Whether what one sees moves, in words. */
export function LiveBadge() {
  const { t, i18n } = useTranslation();
  const { state } = useLive();
  const now = useNow();
  const values = {
    age: state.kind === 'lost' ? age((now - state.since) / 1_000, i18n.language) : '',
    reason: state.kind === 'refused' ? state.reason : '',
  };
  return (
    <p role="status" className={`rounded-md px-2 py-1 text-sm ${COLOURS[state.kind]}`}>
      {t(`live/${state.kind}`, values)}
    </p>
  );
}
