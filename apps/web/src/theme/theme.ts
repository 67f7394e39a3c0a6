import { useSyncExternalStore } from 'react';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
/** `public/theme.js` reads it before the first paint. */
const KEY = 'resync.theme';

const listeners = new Set<() => void>();
const isTheme = (text: string | null): text is Theme => THEMES.some((theme) => theme === text);

function current(): Theme {
  const stored = localStorage.getItem(KEY);
  return isTheme(stored) ? stored : 'auto';
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useTheme = (): Theme => useSyncExternalStore(subscribe, current);
