import { useSyncExternalStore } from 'react';
import { useMonitoringConfig } from '../monitor/monitor.queries';

const KEY = 'resync.sound';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What was chosen on this device; null while nothing was. */
const chosen = (): boolean | null => {
  const stored = localStorage.getItem(KEY);
  return stored === null ? null : stored === 'on';
};

export function chooseSound(on: boolean): void {
  localStorage.setItem(KEY, on ? 'on' : 'off');
  for (const listener of listeners) listener();
}

/** Whether alarms sound here: as chosen on this device, else as the tenant has it. */
export function useSound(): boolean {
  const here = useSyncExternalStore(subscribe, chosen);
  const { data } = useMonitoringConfig();
  return here ?? data?.sound_alerts ?? false;
}
