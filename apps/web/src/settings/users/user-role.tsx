import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Role, ROLES } from '../../session/me.queries';
import { ConfirmDialog } from '../../ui/confirm';
import { useWork } from '../../ui/work';
import { Select } from '../../ui/select';
import { type User, useUserDeeds } from './users.queries';

/**
 * A choice is asked about once more: an arrow key on the closed list chooses. The own role is not for oneself to change:
 * whoever did it by mistake could not take it back.
 */
export function UserRole({ user: { id, name, role }, own }: { user: User; own: boolean }) {
  const { t } = useTranslation();
  const { change } = useUserDeeds();
  const { run } = useWork();
  const [wished, setWished] = useState<Role | null>(null);
  if (own) return t(`role/${role}`);
  const next = wished ?? role;
  const told = { name, role: t(`role/${next}`) };
  return (
    <>
      <Select
        label={t('users/roleOf', { name })}
        value={role}
        options={ROLES.map((value) => ({ value, label: t(`role/${value}`) }))}
        onChoose={setWished}
      />
      <ConfirmDialog
        label={t('users/giveRole', told)}
        open={wished !== null}
        onClose={() => setWished(null)}
        onConfirm={() => void run(() => change(id, { role: next }), t('users/roleChanged', told))}
      >
        {t(`users/roleHint/${next}`)}
      </ConfirmDialog>
    </>
  );
}
