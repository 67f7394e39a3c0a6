import { useEffect, useState } from 'react';

/** Colours of the theme as a canvas takes them; anew when the theme changes. */
export function useColours<Name extends string>(names: readonly Name[]): Record<Name, string> {
  const [colours, setColours] = useState(() => read(names));
  const list = names.join();
  useEffect(() => {
    const again = (): void => setColours(read(list.split(',').filter((name): name is Name => name !== '')));
    const root = new MutationObserver(again);
    root.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', again);
    return () => {
      root.disconnect();
      system.removeEventListener('change', again);
    };
  }, [list]);
  return colours;
}

/** The browser works out `light-dark()` only where a property is used. */
function read<Name extends string>(names: readonly Name[]): Record<Name, string> {
  const probe = document.createElement('span');
  document.body.append(probe);
  const entries = names.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(entries) as Record<Name, string>;
}
