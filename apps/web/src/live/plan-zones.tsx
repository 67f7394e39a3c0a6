import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useStatus } from '../monitor/monitor.queries';

const PlanZones = createContext<readonly string[]>([]);

/** The time zones of the watched plans, for every time on the page. */
export function PlanZonesProvider({ children }: { children: ReactNode }) {
  const { data } = useStatus();
  const zones = new Set(data?.connections.flatMap(({ engine }) => engine.time_zone ?? []));
  const names = [...zones].sort().join(' ');
  const value = useMemo(() => names.split(' ').filter(Boolean), [names]);
  return <PlanZones value={value}>{children}</PlanZones>;
}

export const usePlanZones = (): readonly string[] => useContext(PlanZones);
