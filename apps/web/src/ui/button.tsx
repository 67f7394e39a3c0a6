import { type ButtonHTMLAttributes } from 'react';
import { classes } from './classes';

const KINDS = {
  main: 'bg-accent text-on-accent hover:opacity-90',
  plain: 'border border-line bg-panel hover:bg-ground',
  danger: 'border border-critical bg-critical-ground text-critical hover:opacity-90',
};

export function Button({
  kind = 'main',
  className,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { kind?: keyof typeof KINDS }) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(
        'inline-flex min-h-9 items-center justify-center gap-2 rounded-md px-3 text-sm font-medium disabled:opacity-60',
        KINDS[kind],
        className,
      )}
    />
  );
}
