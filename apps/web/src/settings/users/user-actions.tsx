import { Trash2, UserCheck, UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { useWork } from '../../ui/work';
import { type User, useUserDeeds } from './users.queries';

/** Takes access away, gives it back, or takes somebody out of the tenant. */
export function UserActions({ user: { id, name, disabledAt } }: { user: User }) {
  const { t } = useTranslation();
  const { change, remove } = useUserDeeds();
  const { busy, run } = useWork();
  const enable = t('users/enable', { name });
  return (
    <span className="inline-flex gap-1">
      {disabledAt === null ? (
        <Confirm
          label={t('users/disable', { name })}
          icon={<UserX aria-hidden className="size-4" />}
          disabled={busy}
          onConfirm={() => void run(() => change(id, { disabled: true }), t('users/disabledDone', { name }))}
        >
          {t('users/disableText', { name })}
        </Confirm>
      ) : (
        <Button
          kind="plain"
          aria-label={enable}
          title={enable}
          disabled={busy}
          onClick={() => void run(() => change(id, { disabled: false }), t('users/enabledDone', { name }))}
        >
          <UserCheck aria-hidden className="size-4" />
        </Button>
      )}
      <Confirm
        label={t('users/remove', { name })}
        icon={<Trash2 aria-hidden className="size-4" />}
        danger
        disabled={busy}
        onConfirm={() => void run(() => remove(id), t('users/removed', { name }))}
      >
        {t('users/removeText', { name })}
      </Confirm>
    </span>
  );
}
