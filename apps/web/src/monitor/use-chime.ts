import { useEffect, useRef } from 'react';
import { chime } from '../sound/chime';
import { useSound } from '../sound/sound';

/** Sounds when something is there that was not before; what was there when the page was opened is no news. */
export function useChime(names: readonly string[] | undefined): void {
  const on = useSound();
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (names === undefined) return;
    const before = known.current;
    known.current = new Set(names);
    if (on && before && names.some((name) => !before.has(name))) chime();
  });
}
