import { Ban, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf } from '../../i18n/locale';
import { fullTime } from '../../i18n/time';
import { Age, useServerNow } from '../../live/server-clock';
import { useMe } from '../../session/me.queries';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { useWork } from '../../ui/work';
import { Empty } from '../../ui/panel';
import { type Column } from '../../ui/table/column';
import { KeysetTable } from '../../ui/table/keyset-table';
import { Part } from '../part';
import { type ApiKey, useKeyDeeds, useKeys } from './keys.queries';
import { NewKey } from './new-key';
import './keys.words';

/** Access for programs. */
export function KeysPage() {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  return (
    <Part
      title={t('settings/part/keys')}
      about={t('settings/about/keys')}
      role="admin"
      extra={
        <Button onClick={() => setAdding(true)}>
          <Plus aria-hidden className="size-4" />
          {t('keys/new')}
        </Button>
      }
    >
      <KeyList />
      {adding && <NewKey onClose={() => setAdding(false)} />}
    </Part>
  );
}

function KeyList() {
  const { t } = useTranslation();
  const keys = useKeys();
  const columns = useColumns();
  return (
    <section className="overflow-hidden rounded-xl border border-line bg-panel">
      <KeysetTable
        list={keys}
        label={t('keys/list')}
        columns={columns}
        empty={<Empty>{t('keys/none')}</Empty>}
      />
    </section>
  );
}

function useColumns(): Column<ApiKey>[] {
  const { t } = useTranslation();
  return [
    {
      id: 'name',
      title: t('keys/name'),
      width: 'minmax(10rem, 2fr)',
      phone: 'title',
      cell: ({ name, prefix }) => (
        <>
          <span className="block font-medium break-words">{name}</span>
          <span className="block font-mono text-quiet">{prefix}…</span>
        </>
      ),
    },
    { id: 'role', title: t('keys/role'), width: '7.5rem', cell: ({ role }) => t(`role/${role}`) },
    { id: 'state', title: t('keys/state'), width: '9rem', cell: (key) => <KeyState of={key} /> },
    {
      id: 'used',
      title: t('keys/lastUsed'),
      width: '6rem',
      phone: 'hidden',
      cell: ({ lastUsedAt }) => (lastUsedAt ? <Age of={lastUsedAt} /> : t('keys/never')),
    },
    {
      id: 'actions',
      title: t('keys/actions'),
      width: '4rem',
      align: 'end',
      cell: (key) => <Revoke of={key} />,
    },
  ];
}

function KeyState({ of: { revokedAt, expiresAt } }: { of: ApiKey }) {
  const { t, i18n } = useTranslation();
  const now = useServerNow(60_000);
  if (revokedAt) return <span className="text-quiet">{t('keys/revoked')}</span>;
  if (expiresAt && Date.parse(expiresAt) <= now)
    return <span className="text-warning">{t('keys/expired')}</span>;
  return (
    <>
      <span className="text-good">{t('keys/active')}</span>
      {expiresAt && (
        <span className="block text-xs text-quiet" title={fullTime(expiresAt, i18n.language)}>
          {t('keys/expires')} {new Intl.DateTimeFormat(localeOf(i18n.language)).format(new Date(expiresAt))}
        </span>
      )}
    </>
  );
}

function Revoke({ of: { id, name, revokedAt } }: { of: ApiKey }) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const { revoke } = useKeyDeeds();
  const { busy, run } = useWork();
  if (revokedAt) return null;
  if (me?.id === id) return <span className="text-xs text-quiet">{t('keys/inUse')}</span>;
  return (
    <Confirm
      label={t('keys/revoke', { name })}
      icon={<Ban aria-hidden className="size-4" />}
      danger
      disabled={busy}
      onConfirm={() => void run(() => revoke(id), t('keys/revokedDone', { name }))}
    >
      {t('keys/revokeText', { name })}
    </Confirm>
  );
}
