import { type InputHTMLAttributes, type ReactNode, useId } from 'react';

type SwitchProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'role' | 'id' | 'className'> & {
  label: string;
  /** What it means, under its label; read out with it. */
  children?: ReactNode;
};

/** On or off. */
export function Switch({ label, children, ...input }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-3">
      <input
        {...input}
        id={id}
        type="checkbox"
        role="switch"
        aria-describedby={`${id}-about`}
        className="mt-0.5 size-5 shrink-0 accent-accent"
      />
      <div className="flex min-w-0 flex-col gap-1">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        <div id={`${id}-about`} className="max-w-prose text-sm text-quiet empty:hidden">
          {children}
        </div>
      </div>
    </div>
  );
}
