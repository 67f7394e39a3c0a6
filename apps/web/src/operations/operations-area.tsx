import { Link } from '@tanstack/react-router';
import { type ComponentProps, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page';
import { SUB_NAV_LINK, SubNav } from '../ui/sub-nav';

const PARTS = [
  { to: '/operations', name: 'longJobs' },
  { to: '/operations/schedules', name: 'schedules' },
  { to: '/operations/monitors', name: 'monitors' },
  { to: '/operations/deliveries', name: 'deliveries' },
  { to: '/operations/audit', name: 'audit' },
] as const;

/** A page of how the house itself is at work, below the way to the other parts. */
export function OperationsArea(page: ComponentProps<typeof Page>) {
  const { t } = useTranslation();
  const parts = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // on a phone the parts are wider than the screen
    parts.current
      ?.querySelector('[aria-current=page]')
      ?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, []);
  return (
    <>
      <div ref={parts} className="mx-auto w-full max-w-[110rem] px-3 pt-2 md:px-5">
        <SubNav label={t('nav/operations')}>
          {PARTS.map(({ to, name }) => (
            <Link
              key={to}
              to={to}
              className={SUB_NAV_LINK}
              // the first is the begin of all the others' addresses
              activeOptions={{ exact: to === '/operations', includeSearch: false }}
            >
              {t(`operations/part/${name}`)}
            </Link>
          ))}
        </SubNav>
      </div>
      <Page {...page} />
    </>
  );
}
