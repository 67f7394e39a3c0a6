import { type ReactNode, useId } from 'react';
import { type FieldPath, type FieldValues, get, type UseFormReturn } from 'react-hook-form';

export interface FieldProps<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  name: FieldPath<Values>;
  label: string;
  hint?: ReactNode;
}

/** What a control is told by its label, its hint and its error. */
export interface Described {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string;
}

export const BOX =
  'min-h-10 w-full rounded-md border border-line bg-ground px-3 text-base aria-invalid:border-critical';

/** What is wrong with a field, of itself or as a whole. */
export function messageOf<Values extends FieldValues>(
  { formState }: UseFormReturn<Values>,
  name: FieldPath<Values>,
): string | undefined {
  const error: unknown = get(formState.errors, name);
  return typeof error === 'object' &&
    error !== null &&
    'message' in error &&
    typeof error.message === 'string'
    ? error.message
    : undefined;
}

/** A label, its control, what it means and what is wrong with it. */
export function Labelled<Values extends FieldValues>({
  form,
  name,
  label,
  hint,
  children,
}: FieldProps<Values> & { children: (attributes: Described) => ReactNode }) {
  const id = useId();
  const message = messageOf(form, name);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children({
        id,
        'aria-invalid': message !== undefined,
        'aria-describedby': `${id}-hint ${id}-error`,
      })}
      <Said id={id} hint={hint} message={message} />
    </div>
  );
}

/** The hint of a field, and under it what is wrong. */
export const Said = ({ id, hint, message }: { id: string; hint?: ReactNode; message?: string }) => (
  <>
    <p id={`${id}-hint`} className="max-w-prose text-sm text-quiet empty:hidden">
      {hint}
    </p>
    <p id={`${id}-error`} role="alert" className="text-sm text-critical empty:hidden">
      {message}
    </p>
  </>
);
