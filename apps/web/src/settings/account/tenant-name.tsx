import { useTranslation } from 'react-i18next';
import { useApiForm } from '../../forms/api-form';
import { TextField } from '../../forms/fields';
import { Form } from '../../forms/form';
import { Panel } from '../../ui/panel';
import { useAccountDeeds } from './account.queries';

export function TenantName({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const { rename } = useAccountDeeds();
  const form = useApiForm('RenameTenant', {
    values: { name },
    onSend: (body) => rename(id, body),
    done: (tenant) => t('account/tenantSaved', { name: tenant.name }),
  });
  return (
    <Panel title={t('account/tenant')}>
      <Form form={form}>
        <TextField form={form} name="name" label={t('account/tenantName')} className="max-w-96" />
      </Form>
    </Panel>
  );
}
