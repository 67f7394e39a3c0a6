import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useApiForm } from '../../forms/api-form';
import { DialogForm } from '../../forms/dialog-form';
import { SelectField, TextField } from '../../forms/fields';
import { type Role, ROLES } from '../../session/me.queries';
import { useUserDeeds } from './users.queries';

const NEW_USER: { name: string; email: string; role: Role; password: string } = {
  name: '',
  email: '',
  role: 'viewer',
  password: '',
};

export function NewUser({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { create } = useUserDeeds();
  const form = useApiForm('CreateUser', {
    values: NEW_USER,
    onSend: create,
    done: ({ name }) => t('users/created', { name }),
    after: onClose,
  });
  const role = useWatch({ control: form.control, name: 'role' });
  return (
    <DialogForm title={t('users/new')} form={form} submit={t('users/create')} onClose={onClose}>
      <TextField form={form} name="name" label={t('users/name')} autoComplete="off" />
      <TextField form={form} name="email" type="email" label={t('users/email')} autoComplete="off" />
      <SelectField
        form={form}
        name="role"
        label={t('users/role')}
        hint={t(`users/roleHint/${role}`)}
        options={ROLES.map((value) => ({ value, label: t(`role/${value}`) }))}
      />
      <TextField
        form={form}
        name="password"
        type="password"
        label={t('users/password')}
        hint={t('users/passwordHint')}
        autoComplete="new-password"
      />
    </DialogForm>
  );
}
