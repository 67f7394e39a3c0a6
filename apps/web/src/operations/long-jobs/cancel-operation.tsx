import { useTranslation } from 'react-i18next';
import { answer } from '../../session/answer';
import { useMay } from '../../session/me.queries';
import { useApi } from '../../session/session.context';
import { Confirm } from '../../ui/confirm';
import { useDeed } from '../../ui/deed';
import { isOpen, type Operation, OPERATIONS } from './operations.queries';

export function CancelOperation({ operation }: { operation: Operation }) {
  const { t } = useTranslation();
  const { client } = useApi();
  const may = useMay('operator');
  const cancel = useDeed({
    act: () =>
      answer(client.POST('/api/v1/operations/{id}/cancel', { params: { path: { id: operation.id } } })),
    done: t('operations/cancelAsked'),
    changes: OPERATIONS,
  });
  if (!may || !isOpen(operation)) return null;
  return (
    <Confirm
      label={t('operations/cancel')}
      disabled={cancel.isPending}
      danger
      onConfirm={() => cancel.mutate()}
    >
      {t('operations/cancelMeans')}
    </Confirm>
  );
}
