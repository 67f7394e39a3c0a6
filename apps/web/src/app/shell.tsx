import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LiveBadge } from '../live/live-badge';
import { LiveProvider } from '../live/live.context';
import { PlanZonesProvider } from '../live/plan-zones';
import { useSession } from '../session/session.context';
import { SignInPage } from '../session/sign-in.page';
import { usePushUpkeep } from '../notifications/use-push-upkeep';
import { useOutbox } from '../outbox/use-outbox';
import { AlarmWatch } from '../monitor/alarm-watch';
import { PaletteButton } from '../palette/palette-button';
import { TenantTheme } from '../theme/tenant-theme';
import { Notices } from '../ui/notices';
import { AccountMenu } from './account-menu';
import { useDocumentTitle } from './document-title';
import { MainNav } from './main-nav';
import { useHeldTenant } from './use-held-tenant';

/** The frame of every page; whoever is not signed in is asked to be. */
export function Shell() {
  const { session } = useSession();
  useDocumentTitle();
  if (!session) return <SignInPage />;
  return (
    <LiveProvider key={session.tenant}>
      <PlanZonesProvider>
        <Frame />
      </PlanZonesProvider>
    </LiveProvider>
  );
}

function Frame() {
  const { t } = useTranslation();
  useHeldTenant();
  useOutbox();
  usePushUpkeep();
  return (
    <>
      <TenantTheme />
      <AlarmWatch />
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:m-2 focus:bg-panel focus:p-2"
      >
        {t('app/skip')}
      </a>
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-panel px-3 py-2 md:px-5 wall:hidden print:hidden">
        <span className="flex items-center gap-2 font-semibold max-md:mr-auto">
          <img src="/icon.svg" alt="" className="size-7" />
          Resync
        </span>
        <MainNav />
        <LiveBadge />
        <PaletteButton />
        <AccountMenu />
      </header>
      <main id="content" className="max-md:pb-16">
        <Outlet />
      </main>
      <Notices />
    </>
  );
}
