import { Trash2, UserCheck, UserX } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { useFocusHeir } from '../../ui/focus';
import { useWork } from '../../ui/work';
import { type User, useUserDeeds } from './users.queries';

/** Takes access away, gives it back, or takes somebody out of the tenant. */
export function UserActions({ user: { id, name, disabledAt } }: { user: User }) {
  const { t } = useTranslation();
  const { change, remove } = useUserDeeds();
  const { busy, run } = useWork();
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
        <Enable
          label={t('users/enable', { name })}
          disabled={busy}
          onClick={() => void run(() => change(id, { disabled: false }), t('users/enabledDone', { name }))}
        />
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

function Enable({ label, ...button }: { label: string; disabled: boolean; onClick: () => void }) {
  const own = useRef<HTMLButtonElement>(null);
  useFocusHeir(own);
  return (
    <Button ref={own} kind="plain" aria-label={label} title={label} {...button}>
      <UserCheck aria-hidden className="size-4" />
    </Button>
  );
}
