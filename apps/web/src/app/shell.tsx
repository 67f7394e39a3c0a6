import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LiveBadge } from '../live/live-badge';
import { LiveProvider } from '../live/live.context';
import { PlanZonesProvider } from '../live/plan-zones';
import { useSession } from '../session/session.context';
import { SignInPage } from '../session/sign-in.page';
import { TenantName } from '../session/tenant-name';
import { usePushUpkeep } from '../notifications/use-push-upkeep';
import { useOutbox } from '../outbox/use-outbox';
import { AlarmWatch } from '../monitor/alarm-watch';
import { PaletteButton } from '../palette/palette-button';
import { TenantTheme } from '../theme/tenant-theme';
import { focusTitle } from '../ui/focus';
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
    <LiveProvider key={`${session.owner} ${session.tenant}`}>
      <PlanZonesProvider>
        <Frame />
      </PlanZonesProvider>
    </LiveProvider>
  );
}

/** On a phone there is room for one name: the tenant's, where it is shown. */
function House() {
  return (
    <span className="flex min-w-24 items-center gap-2 max-md:flex-1">
      <img src="/icon.svg" alt="" className="size-7" />
      <span className="font-semibold max-md:not-last:sr-only">Resync</span>
      <TenantName className="max-w-48 text-sm max-md:font-semibold" />
    </span>
  );
}

function Frame() {
  const { t } = useTranslation();
  useHeldTenant();
  useOutbox();
  usePushUpkeep();
  useFocusOfPage();
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
        <House />
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

/** Without it whoever follows a link of a list by keyboard would begin anew at the top of the next page. */
function useFocusOfPage(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged }) => {
        if (pathChanged) focusTitle();
      }),
    [router],
  );
}
