import { useTranslation } from 'react-i18next';
import { Confirm } from '../../ui/confirm';
import { useWork } from '../../ui/work';
import { type Connection, useConnectionDeeds } from './connections.queries';

interface RemoveProps {
  connection: Connection;
  onRemoved: () => void;
}

export function RemoveConnection({ connection: { id, name }, onRemoved }: RemoveProps) {
  const { t } = useTranslation();
  const { remove } = useConnectionDeeds();
  const { busy, run } = useWork();
  const forget = async (): Promise<void> => {
    if (await run(() => remove(id), t('connections/removed', { name }))) onRemoved();
  };
  return (
    <div className="self-start">
      <Confirm label={t('connections/remove')} danger disabled={busy} onConfirm={() => void forget()}>
        {t('connections/removeText', { name })}
      </Confirm>
    </div>
  );
}
