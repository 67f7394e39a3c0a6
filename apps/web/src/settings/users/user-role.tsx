import { useTranslation } from 'react-i18next';
import { ROLES } from '../../session/me.queries';
import { useWork } from '../../ui/work';
import { Select } from '../../ui/select';
import { type User, useUserDeeds } from './users.queries';

/** The own role is not for oneself to change: whoever did it by mistake could not take it back. */
export function UserRole({ user: { id, name, role }, own }: { user: User; own: boolean }) {
  const { t } = useTranslation();
  const { change } = useUserDeeds();
  const { run } = useWork();
  if (own) return t(`role/${role}`);
  return (
    <Select
      label={t('users/roleOf', { name })}
      value={role}
      options={ROLES.map((value) => ({ value, label: t(`role/${value}`) }))}
      onChoose={(next) =>
        void run(() => change(id, { role: next }), t('users/roleChanged', { name, role: t(`role/${next}`) }))
      }
    />
  );
}
