import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiForm } from '../../forms/api-form';
import { DialogForm } from '../../forms/dialog-form';
import { SelectField, TextField } from '../../forms/fields';
import { type Role, ROLES } from '../../session/me.queries';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Secret } from '../secret';
import { useKeyDeeds } from './keys.queries';

interface KeyValues {
  name: string;
  role: Role;
  /** A day, as the browser's own field has it; the key lives until its end. */
  day: string;
  expiresAt: string;
}
const NEW_KEY: KeyValues = { name: '', role: 'viewer', day: '', expiresAt: '' };

/** Until the end of that day, where the reader is. */
const endOf = (day: string): string => new Date(`${day}T23:59:59`).toISOString();

/** Makes a key and shows it, once. */
export function NewKey({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [secret, setSecret] = useState<string | null>(null);
  if (secret === null) return <KeyForm onClose={onClose} onMade={setSecret} />;
  return (
    <Dialog
      title={t('keys/made')}
      open
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('keys/kept')}</Button>}
    >
      <Secret label={t('keys/secret')} value={secret}>
        {t('keys/once')}
      </Secret>
    </Dialog>
  );
}

function KeyForm({ onClose, onMade }: { onClose: () => void; onMade: (secret: string) => void }) {
  const { t } = useTranslation();
  const { create } = useKeyDeeds();
  const form = useApiForm('CreateApiKey', {
    values: NEW_KEY,
    onSend: (body, { day }) => create({ ...body, ...(day && { expiresAt: endOf(day) }) }),
    also: ({ day }) =>
      day && Date.parse(endOf(day)) <= Date.now() ? [{ field: 'day', word: 'future' }] : [],
    done: null,
    after: (made) => onMade(made.secret),
  });
  return (
    <DialogForm title={t('keys/new')} form={form} submit={t('keys/create')} onClose={onClose}>
      <TextField
        form={form}
        name="name"
        label={t('keys/name')}
        hint={t('keys/nameHint')}
        autoComplete="off"
      />
      <SelectField
        form={form}
        name="role"
        label={t('keys/role')}
        options={ROLES.map((value) => ({ value, label: t(`role/${value}`) }))}
      />
      <TextField
        form={form}
        name="day"
        type="date"
        label={t('keys/expires')}
        hint={t('keys/expiresHint')}
        className="max-w-60"
      />
    </DialogForm>
  );
}
