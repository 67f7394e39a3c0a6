import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SUB_NAV_LINK, SubNav } from '../ui/sub-nav';

/** The two lists of the area. */
export function PlanNav() {
  const { t } = useTranslation();
  // the page of one job belongs to the list of jobs, however that is filtered
  const options = { exact: false, includeSearch: false };
  return (
    <SubNav label={t('jobs/parts')}>
      <Link to="/jobs" activeOptions={options} className={SUB_NAV_LINK}>
        {t('nav/jobs')}
      </Link>
      <Link to="/streams" activeOptions={options} className={SUB_NAV_LINK}>
        {t('jobs/streams')}
      </Link>
    </SubNav>
  );
}
