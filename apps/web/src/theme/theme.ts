import { useSyncExternalStore } from 'react';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
/** `public/theme.js` reads both before the first paint. */
const KEY = 'resync.theme';
const DEFAULT_KEY = 'resync.theme.default';

const listeners = new Set<() => void>();
const isTheme = (text: string | null): text is Theme => THEMES.some((theme) => theme === text);

function stored(key: string): Theme | null {
  const text = localStorage.getItem(key);
  return isTheme(text) ? text : null;
}
const own = (): Theme | null => stored(KEY);
const current = (): Theme => own() ?? stored(DEFAULT_KEY) ?? 'auto';

function show(): void {
  const theme = current();
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const listener of listeners) listener();
}

/** On this device; null: as the tenant has it. */
export function chooseTheme(theme: Theme | null): void {
  if (theme === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, theme);
  show();
}

/** What holds where nothing was chosen; kept, so that the next first paint knows it. */
export function setDefaultTheme(theme: Theme): void {
  if (stored(DEFAULT_KEY) === theme) return;
  localStorage.setItem(DEFAULT_KEY, theme);
  show();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useTheme = (): Theme => useSyncExternalStore(subscribe, current);
/** What was chosen on this device, if anything was. */
export const useOwnTheme = (): Theme | null => useSyncExternalStore(subscribe, own);
