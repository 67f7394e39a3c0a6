import {
  type Field,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  get,
  type UseFormReturn,
} from 'react-hook-form';

/** The first field with something wrong takes the focus; what folds it away is opened. */
export function focusFirstFault<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  errors: FieldErrors<Values>,
): void {
  const first = [...form.control._names.mount].find((name) => get(errors, name) !== undefined);
  if (first !== undefined) focusField(form, first as FieldPath<Values>);
}

export function focusField<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  name: FieldPath<Values>,
): void {
  const field = get<object, Field | undefined>(form.control._fields, name);
  const control: unknown = field?._f.refs?.[0] ?? field?._f.ref;
  const fold = control instanceof HTMLElement && control.closest('details');
  if (fold) fold.open = true; // folded away it could not take the focus
  form.setFocus(name);
}
