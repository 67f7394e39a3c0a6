import { useTranslation } from 'react-i18next';
import { useMay, useMe, useRole } from '../../session/me.queries';
import { useSession } from '../../session/session.context';
import { useSignOut } from '../../sign-out/use-sign-out';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { Empty, Panel } from '../../ui/panel';
import { Part } from '../part';
import { DeviceChoices } from './device-choices';
import { NewTenant } from './new-tenant';
import { PasswordForm } from './password-form';
import { TenantName } from './tenant-name';
import './account.words';

/** What is the reader's own, and the tenant that they are in. */
export function AccountPage() {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const { session } = useSession();
  const admin = useMay('admin');
  const role = useRole();
  const tenant = me?.tenants.find(({ id }) => id === session?.tenant);
  if (!me) return null;
  return (
    <Part title={t('settings/part/account')} about={t('settings/about/account')}>
      <Panel title={t('account/who')}>
        <Facts
          facts={[
            [t('account/name'), me.name],
            [t('account/role', { tenant: tenant?.name }), role && t(`role/${role}`)],
            [t('account/kind'), t(me.kind === 'user' ? 'account/byPassword' : 'account/byKey')],
          ]}
        />
        <SignOut person={me.kind === 'user'} />
      </Panel>
      <DeviceChoices />
      <Panel title={t('account/password')}>
        {me.kind === 'user' ? <PasswordForm /> : <Empty>{t('account/noPassword')}</Empty>}
      </Panel>
      {admin && tenant && <TenantName id={tenant.id} name={tenant.name} />}
      {me.platformAdmin && <NewTenant />}
    </Part>
  );
}

function SignOut({ person }: { person: boolean }) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <div className="flex flex-wrap items-center gap-3 border-t border-line p-4 text-sm text-quiet">
      <Button kind="plain" onClick={() => void signOut()}>
        {t('account/end')}
      </Button>
      <p className="max-w-prose">
        {t('account/endAbout')} {person && t('account/endEverywhere')}
      </p>
    </div>
  );
}
