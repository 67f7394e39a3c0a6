import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me.queries';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/panel';
import { type Column } from '../../ui/table/column';
import { KeysetTable } from '../../ui/table/keyset-table';
import { Part } from '../part';
import { NewUser } from './new-user';
import { UserActions } from './user-actions';
import { UserRole } from './user-role';
import { type User, useUsers } from './users.queries';
import './users.words';

/** Who comes in, and what they may do. */
export function UsersPage() {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  return (
    <Part
      title={t('settings/part/users')}
      about={t('settings/about/users')}
      role="admin"
      extra={
        <Button onClick={() => setAdding(true)}>
          <Plus aria-hidden className="size-4" />
          {t('users/new')}
        </Button>
      }
    >
      <UserList />
      {adding && <NewUser onClose={() => setAdding(false)} />}
    </Part>
  );
}

function UserList() {
  const { t } = useTranslation();
  const users = useUsers();
  const columns = useColumns();
  return (
    <section className="overflow-hidden rounded-xl border border-line bg-panel">
      <KeysetTable
        list={users}
        label={t('users/list')}
        columns={columns}
        empty={<Empty>{t('users/none')}</Empty>}
      />
    </section>
  );
}

function useColumns(): Column<User>[] {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const isMe = ({ id }: User): boolean => me?.id === id;
  return [
    {
      id: 'name',
      title: t('users/name'),
      width: 'minmax(10rem, 2fr)',
      phone: 'title',
      cell: (user) => (
        <>
          <span className="block font-medium break-words">
            {user.name}
            {isMe(user) && <span className="ml-2 font-normal text-quiet">({t('users/you')})</span>}
          </span>
          <span className="block text-quiet break-all">{user.email}</span>
        </>
      ),
    },
    {
      id: 'role',
      title: t('users/role'),
      width: '10rem',
      cell: (user) => <UserRole user={user} own={isMe(user)} />,
    },
    {
      id: 'state',
      title: t('users/state'),
      width: '6rem',
      cell: ({ disabledAt }) => (
        <span className={disabledAt ? 'text-warning' : 'text-good'}>
          {t(disabledAt ? 'users/disabled' : 'users/active')}
        </span>
      ),
    },
    {
      id: 'actions',
      title: t('users/actions'),
      width: '6.5rem',
      align: 'end',
      cell: (user) => !isMe(user) && <UserActions user={user} />,
    },
  ];
}
