import { useEffect } from 'react';
import { useWatchConfig } from '../settings/watching/config.queries';
import { setDefaultTheme } from './theme';

/** The tenant's theme, for who has chosen none. */
export function TenantTheme() {
  const { data } = useWatchConfig();
  const theme = data?.dashboard_theme;
  useEffect(() => {
    if (theme) setDefaultTheme(theme);
  }, [theme]);
  return null;
}
