import { type InputHTMLAttributes, useId } from 'react';
import { type FieldValues } from 'react-hook-form';
import { classes } from '../ui/classes';
import { Switch } from '../ui/switch';
import { BOX, type FieldProps, Labelled, messageOf, Said } from './labelled';

type TextProps<Values extends FieldValues> = FieldProps<Values> &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'type' | 'autoComplete' | 'placeholder' | 'required' | 'step' | 'inputMode' | 'className'
  >;

/** Text; a number with `type="number"`, which is null while it is empty. */
export function TextField<Values extends FieldValues>({
  form,
  name,
  label,
  hint,
  className,
  ...input
}: TextProps<Values>) {
  const options = input.type === 'number' ? { setValueAs: numberOrNull } : {};
  return (
    <Labelled form={form} name={name} label={label} hint={hint}>
      {(described) => (
        <input
          {...described}
          {...input}
          {...form.register(name, options)}
          className={classes(BOX, input.type === 'number' && 'max-w-40 tabular-nums', className)}
        />
      )}
    </Labelled>
  );
}

const numberOrNull = (text: unknown): number | null => (text === '' || text === null ? null : Number(text));

export function TextAreaField<Values extends FieldValues>({
  rows = 4,
  placeholder,
  ...field
}: FieldProps<Values> & { rows?: number; placeholder?: string }) {
  return (
    <Labelled {...field}>
      {(described) => (
        <textarea
          {...described}
          {...field.form.register(field.name)}
          rows={rows}
          placeholder={placeholder}
          spellCheck={false}
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
        <select {...described} {...field.form.register(field.name)} className={classes(BOX, 'max-w-80')}>
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
    <Switch label={label} {...form.register(name)}>
      <Said id={id} hint={hint} message={messageOf(form, name)} />
    </Switch>
  );
}
