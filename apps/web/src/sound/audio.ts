import { useSyncExternalStore } from 'react';

let context: AudioContext | undefined;
const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listener) => listener());

/** The page's one way to be heard. */
export function audio(): AudioContext {
  if (context) return context;
  context = new AudioContext();
  context.addEventListener('statechange', tell);
  for (const touch of ['pointerdown', 'keydown'] as const)
    window.addEventListener(touch, () => void context?.resume(), { capture: true, passive: true });
  return context;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Browsers let a page be heard once somebody has touched it; after a reload that nobody made it is silent. */
export const useIsMuted = (wanted: boolean): boolean =>
  useSyncExternalStore(subscribe, () => wanted && audio().state !== 'running');
