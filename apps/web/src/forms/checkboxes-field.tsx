import { useId } from 'react';
import { type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form';

interface CheckboxesFieldProps<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  name: FieldPath<Values>;
  label: string;
  options: readonly { value: string; label: string }[];
}

/** Any of a few. */
export function CheckboxesField<Values extends FieldValues>({
  form,
  name,
  label,
  options,
}: CheckboxesFieldProps<Values>) {
  const id = useId();
  const { error } = form.getFieldState(name, form.formState);
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {options.map((option) => (
          <label key={option.value} className="flex items-center gap-2 text-sm">
            <input
              type="checkbox"
              value={option.value}
              aria-invalid={error !== undefined}
              aria-describedby={`${id}-error`}
              {...form.register(name)}
              className="size-5 accent-accent"
            />
            {option.label}
          </label>
        ))}
      </div>
      <p id={`${id}-error`} role="alert" className="text-sm text-critical empty:hidden">
        {error?.message}
      </p>
    </fieldset>
  );
}
