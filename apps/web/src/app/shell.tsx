import { Link, Outlet } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LiveBadge } from '../live/live-badge';
import { LiveProvider } from '../live/live.context';
import { useSession } from '../session/session.context';
import { SignInPage } from '../session/sign-in.page';
import { ThemeSwitch } from '../theme/theme-switch';
import { Button } from '../ui/button';
import { LanguageSwitch } from './language-switch';

/** The frame of every page; whoever is not signed in is asked to be. */
export function Shell() {
  const { session } = useSession();
  if (!session) return <SignInPage />;
  return (
    <LiveProvider key={session.tenant}>
      <Frame />
    </LiveProvider>
  );
}

function Frame() {
  const { t } = useTranslation();
  const { leave } = useSession();
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:m-2 focus:bg-panel focus:p-2"
      >
        {t('app/skip')}
      </a>
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-panel px-3 py-2 md:px-5 wall:hidden">
        <span className="flex items-center gap-2 font-semibold">
          <img src="/icon.svg" alt="" className="size-7" />
          Resync
        </span>
        <nav aria-label={t('nav/label')} className="flex flex-1 gap-1">
          <Link
            to="/tws-monitor"
            className="rounded-md px-3 py-2 text-sm aria-[current=page]:bg-ground aria-[current=page]:font-medium"
          >
            {t('nav/monitor')}
          </Link>
        </nav>
        <LiveBadge />
        <LanguageSwitch />
        <ThemeSwitch />
        <Button kind="plain" onClick={() => leave()} aria-label={t('app/signOut')} title={t('app/signOut')}>
          <LogOut aria-hidden className="size-4" />
        </Button>
      </header>
      <main id="content">
        <Outlet />
      </main>
    </>
  );
}
