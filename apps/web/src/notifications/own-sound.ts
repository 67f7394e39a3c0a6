import { useSyncExternalStore } from 'react';

const KEY = 'resync.sound';
const listeners = new Set<() => void>();

/** Whether this device was told to sound with alerts; null: as the tenant has it. */
function own(): boolean | null {
  const stored = localStorage.getItem(KEY);
  return stored === null ? null : stored === 'on';
}

export function chooseSound(sound: boolean | null): void {
  if (sound === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, sound ? 'on' : 'off');
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useOwnSound = (): boolean | null => useSyncExternalStore(subscribe, own);
