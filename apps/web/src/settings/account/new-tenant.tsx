import { useTranslation } from 'react-i18next';
import { useApiForm } from '../../forms/api-form';
import { TextField } from '../../forms/fields';
import { Form } from '../../forms/form';
import { mayGo } from '../../app/unsaved';
import { useSession } from '../../session/session.context';
import { Panel } from '../../ui/panel';
import { useAccountDeeds } from './account.queries';

/** For who runs the whole house: a tenant, and into it. */
export function NewTenant() {
  const { t } = useTranslation();
  const { session, enter } = useSession();
  const { createTenant } = useAccountDeeds();
  const into = async (tenant: string): Promise<void> => {
    // something may be unsaved in another form of the page
    if (session && (await mayGo())) enter({ ...session, tenant });
  };
  const form = useApiForm('CreateTenant', {
    values: { name: '', slug: '' },
    onSend: createTenant,
    done: ({ name }) => t('account/tenantCreated', { name }),
    emptied: true,
    after: ({ id }) => void into(id),
  });
  return (
    <Panel title={t('account/newTenant')}>
      <Form form={form} submit={t('account/createTenant')}>
        <TextField form={form} name="name" label={t('account/tenantName')} className="max-w-96" />
        <TextField
          form={form}
          name="slug"
          label={t('account/slug')}
          hint={t('account/slugHint')}
          className="max-w-60"
        />
      </Form>
    </Panel>
  );
}
