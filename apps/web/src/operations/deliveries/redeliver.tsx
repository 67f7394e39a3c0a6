import { useTranslation } from 'react-i18next';
import { answer } from '../../session/answer';
import { useMay } from '../../session/me.queries';
import { useApi } from '../../session/session.context';
import { Button } from '../../ui/button';
import { useDeed } from '../../ui/deed';
import { DELIVERIES, type Delivery } from './deliveries.queries';

/** Sends it again under the same id, so that a receiver that has it can tell. */
export function Redeliver({ delivery: { id, state, type } }: { delivery: Delivery }) {
  const { t } = useTranslation();
  const { client } = useApi();
  const may = useMay('operator');
  const redeliver = useDeed({
    act: () => answer(client.POST('/api/v1/webhook/deliveries/{id}/redeliver', { params: { path: { id } } })),
    done: t('operations/delivery/again'),
    changes: DELIVERIES,
  });
  if (!may || state === 'waiting') return null;
  const label = t('operations/delivery/redeliver');
  return (
    <Button
      kind="plain"
      aria-label={`${label}: ${t(`event/${type}`, { defaultValue: type })}`}
      disabled={redeliver.isPending}
      onClick={() => redeliver.mutate()}
    >
      {label}
    </Button>
  );
}
