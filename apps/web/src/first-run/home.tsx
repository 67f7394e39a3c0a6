import { Navigate } from '@tanstack/react-router';
import { useStatus } from '../monitor/monitor.queries';
import { useMay, useRole } from '../session/me.queries';
import { Skeleton } from '../ui/panel';

/** To the monitor; whoever can connect the first scheduler, to the guide while there is none. */
export function Home() {
  const { data: status, error } = useStatus();
  const known = useRole() !== null;
  const admin = useMay('admin');
  if (error === null && (!status || !known)) return <Skeleton lines={8} />;
  const begins = admin && status?.overall.state === 'no_connections';
  return <Navigate to={begins ? '/first-run' : '/tws-monitor'} replace />;
}
