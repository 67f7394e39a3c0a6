import { Link, useLocation } from '@tanstack/react-router';
import { Activity, ListTree, Server, Settings, Workflow } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AlarmCount } from '../monitor/alarm-watch';

const AREAS = [
  { to: '/tws-monitor', name: 'monitor', Icon: Activity },
  { to: '/jobs', name: 'jobs', Icon: ListTree },
  { to: '/workstations', name: 'workstations', Icon: Server },
  { to: '/operations', name: 'operations', Icon: Workflow },
  { to: '/settings', name: 'settings', Icon: Settings },
] as const;

/** The areas of the house: beside the name on a desk, under the thumb on a phone. */
export function MainNav() {
  const { t } = useTranslation();
  const inStreams = useLocation({ select: ({ pathname }) => /^\/streams(?:\/|$)/.test(pathname) });
  return (
    <nav
      aria-label={t('nav/label')}
      className="flex gap-1 max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-40 max-md:border-t max-md:border-line max-md:bg-panel max-md:pb-[env(safe-area-inset-bottom)] md:flex-1"
    >
      {AREAS.map(({ to, name, Icon }) => (
        <Link
          key={to}
          to={to}
          // job streams belong to the area of jobs
          {...(name === 'jobs' && inStreams && { 'aria-current': 'page' as const })}
          className="flex items-center gap-2 text-quiet hover:text-text aria-[current=page]:text-text max-md:flex-1 max-md:flex-col max-md:gap-0.5 max-md:py-2 max-md:text-[0.6875rem] md:rounded-md md:px-3 md:py-2 md:text-sm md:aria-[current=page]:bg-ground md:aria-[current=page]:font-medium"
        >
          <Icon aria-hidden className="size-5 md:size-4" />
          <span className="flex items-center gap-1.5">
            {t(`nav/${name}`)}
            {name === 'monitor' && <AlarmCount />}
          </span>
        </Link>
      ))}
    </nav>
  );
}
