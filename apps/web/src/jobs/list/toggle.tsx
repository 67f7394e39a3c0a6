import { type ReactNode } from 'react';
import { classes } from '../../ui/classes';

/** A filter that is on or off. */
export function Toggle({
  on,
  onChange,
  children,
}: {
  on: boolean;
  onChange: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onChange}
      className={classes(
        'inline-flex min-h-9 shrink-0 items-center gap-2 rounded-full border px-3 text-sm max-md:min-h-10',
        on ? 'border-accent bg-info-ground font-medium text-info' : 'border-line bg-panel hover:bg-ground',
      )}
    >
      {children}
    </button>
  );
}
