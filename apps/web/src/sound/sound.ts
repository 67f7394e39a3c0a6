import { useSyncExternalStore } from 'react';
import { useWatchConfig } from '../settings/watching/config.queries';

const KEY = 'resync.sound';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function own(): boolean | null {
  const stored = localStorage.getItem(KEY);
  return stored === null ? null : stored === 'on';
}

/** For this device; null: as the tenant has it. */
export function chooseSound(sound: boolean | null): void {
  if (sound === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, sound ? 'on' : 'off');
  for (const listener of listeners) listener();
}

/** What was chosen on this device; null while nothing was. */
export const useOwnSound = (): boolean | null => useSyncExternalStore(subscribe, own);

/** Whether alarms sound here: as chosen on this device, else as the tenant has it. */
export function useSound(): boolean {
  const here = useOwnSound();
  const { data } = useWatchConfig();
  return here ?? data?.sound_alerts ?? false;
}
