import { type ButtonHTMLAttributes, type Ref } from 'react';
import { classes } from './classes';

const KINDS = {
  main: 'bg-accent text-on-accent hover:opacity-90',
  plain: 'border border-line bg-panel hover:bg-ground',
  danger: 'border border-critical bg-critical-ground text-critical hover:opacity-90',
};

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  kind?: keyof typeof KINDS;
  ref?: Ref<HTMLButtonElement>;
};

/** While it is disabled it keeps the focus: one that the browser itself disables loses it for good. */
export function Button({ kind = 'main', className, disabled, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={disabled || undefined}
      onClick={(event) => (disabled ? event.preventDefault() : onClick?.(event))}
      className={classes(
        'inline-flex min-h-9 items-center justify-center gap-2 rounded-md px-3 text-sm font-medium aria-disabled:opacity-60',
        KINDS[kind],
        className,
      )}
    />
  );
}
