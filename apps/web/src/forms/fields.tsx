import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { classes } from '../ui/classes';

interface FieldProps<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  name: FieldPath<Values>;
  label: string;
  hint?: ReactNode;
}

const BOX =
  'min-h-10 w-full rounded-md border border-line bg-ground px-3 text-base aria-invalid:border-critical';

/** A label, its control, what it means and what is wrong with it. */
function Labelled<Values extends FieldValues>({
  form,
  name,
  label,
  hint,
  children,
}: FieldProps<Values> & { children: (attributes: Described) => ReactNode }) {
  const id = useId();
  const { error } = form.getFieldState(name, form.formState);
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children({ id, 'aria-invalid': error !== undefined, 'aria-describedby': `${id}-hint ${id}-error` })}
      <p id={`${id}-hint`} className="text-sm text-quiet empty:hidden">
        {hint}
      </p>
      <p id={`${id}-error`} role="alert" className="text-sm text-critical empty:hidden">
        {error?.message}
      </p>
    </div>
  );
}

interface Described {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string;
}

type TextProps<Values extends FieldValues> = FieldProps<Values> &
  Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'autoComplete' | 'placeholder' | 'required' | 'step'>;

/** Text; a number with `type="number"`, which is null while it is empty. */
export function TextField<Values extends FieldValues>({
  form,
  name,
  label,
  hint,
  ...input
}: TextProps<Values>) {
  const options = input.type === 'number' ? { setValueAs: numberOrNull } : {};
  return (
    <Labelled form={form} name={name} label={label} hint={hint}>
      {(described) => <input {...described} {...input} {...form.register(name, options)} className={BOX} />}
    </Labelled>
  );
}

const numberOrNull = (text: unknown): number | null => (text === '' || text === null ? null : Number(text));

export function TextAreaField<Values extends FieldValues>({
  rows = 4,
  ...field
}: FieldProps<Values> & { rows?: number }) {
  return (
    <Labelled {...field}>
      {(described) => (
        <textarea
          {...described}
          {...field.form.register(field.name)}
          rows={rows}
          className={classes(BOX, 'py-2 font-mono text-sm')}
        />
      )}
    </Labelled>
  );
}

export function SelectField<Values extends FieldValues>({
  options,
  ...field
}: FieldProps<Values> & { options: readonly { value: string; label: string }[] }) {
  return (
    <Labelled {...field}>
      {(described) => (
        <select {...described} {...field.form.register(field.name)} className={BOX}>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** On or off. */
export function SwitchField<Values extends FieldValues>({ form, name, label, hint }: FieldProps<Values>) {
  const id = useId();
  return (
    <div className="flex items-start gap-3">
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-describedby={`${id}-hint`}
        {...form.register(name)}
        className="mt-0.5 size-5 shrink-0 accent-accent"
      />
      <div>
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        <p id={`${id}-hint`} className="text-sm text-quiet empty:hidden">
          {hint}
        </p>
      </div>
    </div>
  );
}
