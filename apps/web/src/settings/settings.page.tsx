import { Link, Outlet, useMatchRoute } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMe, useRole } from '../session/me.queries';
import { Loaded } from '../ui/loaded';
import { LostTenant } from './lost-tenant';
import { SettingsNav } from './settings-nav';
import './settings.words';

/** The parts beside the one that is open; on a phone that one has the screen, with the way back above it. */
export function SettingsPage() {
  const me = useMe();
  const known = useRole() !== null;
  const isIndex = Boolean(useMatchRoute()({ to: '/settings' }));
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-x-8 p-3 md:grid-cols-[13rem_minmax(0,1fr)] md:p-5">
      <div className="max-md:hidden">
        <SettingsNav />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        {!isIndex && <BackOnPhone />}
        <Loaded query={me} lines={8}>
          {({ tenants }) => (known ? <Outlet /> : tenants.length === 0 && <LostTenant />)}
        </Loaded>
      </div>
    </div>
  );
}

/** One step up: from a connection to all of them, from a part to the parts. */
function BackOnPhone() {
  const { t } = useTranslation();
  const deeper = Boolean(useMatchRoute()({ to: '/settings/connections', fuzzy: true }));
  const list = Boolean(useMatchRoute()({ to: '/settings/connections' }));
  const inside = deeper && !list;
  return (
    <Link
      to={inside ? '/settings/connections' : '/settings'}
      className="-mb-2 inline-flex min-h-9 items-center gap-1 self-start text-sm text-accent md:hidden"
    >
      <ChevronLeft aria-hidden className="size-4" />
      {t(inside ? 'settings/part/connections' : 'settings/title')}
    </Link>
  );
}
