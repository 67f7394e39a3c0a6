import { useTranslation } from 'react-i18next';
import { useApiForm } from '../../forms/api-form';
import { TextField } from '../../forms/fields';
import { Form } from '../../forms/form';
import { useSession } from '../../session/session.context';
import { useAccountDeeds } from './account.queries';

const EMPTY = { currentPassword: '', newPassword: '', again: '' };

/** Changes the own password; every session ends with it. */
export function PasswordForm() {
  const { t } = useTranslation();
  const { leave } = useSession();
  const { changePassword } = useAccountDeeds();
  const form = useApiForm('ChangePassword', {
    values: EMPTY,
    onSend: changePassword,
    also: ({ newPassword, again }) => (newPassword === again ? [] : [{ field: 'again', word: 'notEqual' }]),
    done: () => t('account/changed'),
    after: leave,
  });
  const field = (name: 'currentPassword' | 'newPassword' | 'again', label: string, hint?: string) => (
    <TextField
      form={form}
      name={name}
      type="password"
      label={label}
      hint={hint}
      autoComplete={name === 'currentPassword' ? 'current-password' : 'new-password'}
      className="max-w-80"
    />
  );
  return (
    <Form form={form} submit={t('account/change')}>
      <p className="max-w-prose text-sm text-quiet">{t('account/passwordAbout')}</p>
      {field('currentPassword', t('account/current'))}
      {field('newPassword', t('account/next'), t('account/nextHint'))}
      {field('again', t('account/again'))}
    </Form>
  );
}
