import { createRootRoute, createRoute, createRouter, Link, redirect } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MonitorPage } from '../monitor/monitor.page';
import { Shell } from './shell';

const root = createRootRoute({ component: Shell, notFoundComponent: NoSuchPage });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's way to send on
    throw redirect({ to: '/tws-monitor' });
  },
});
const monitor = createRoute({ getParentRoute: () => root, path: '/tws-monitor', component: MonitorPage });

export const router = createRouter({ routeTree: root.addChildren([home, monitor]) });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

function NoSuchPage() {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col items-start gap-3 p-6">
      <h1 className="text-xl font-semibold">{t('fault/page')}</h1>
      <Link to="/tws-monitor" className="text-accent underline">
        {t('fault/home')}
      </Link>
    </div>
  );
}
