import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { type FieldPath, type FieldPathValue, type FieldValues, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { BOX, type FieldProps, messageOf, Said } from './labelled';

interface ListProps<Values extends FieldValues> extends FieldProps<Values> {
  max: number;
  placeholder?: string;
}

/** Lines of text, at least one; each with what is wrong with it. */
export function ListField<Values extends FieldValues>({
  form,
  name,
  label,
  hint,
  max,
  placeholder,
}: ListProps<Values>) {
  const { t } = useTranslation();
  const id = useId();
  const held: unknown = useWatch({ control: form.control, name });
  const lines = Array.isArray(held) ? held : [];
  const change = (next: unknown[]): void =>
    form.setValue(name, next as FieldPathValue<Values, FieldPath<Values>>, {
      shouldDirty: true,
      shouldValidate: form.formState.isSubmitted,
    });
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      {lines.map((_, at) => {
        const line = `${name}.${at}` as FieldPath<Values>;
        const message = messageOf(form, line);
        return (
          <div key={at} className="flex flex-col gap-1">
            <div className="flex gap-2">
              <input
                {...form.register(line)}
                aria-label={lines.length > 1 ? `${label} ${at + 1}` : label}
                aria-invalid={message !== undefined}
                aria-describedby={`${id}-hint ${id}-${at}-error`}
                placeholder={placeholder}
                spellCheck={false}
                className={BOX}
              />
              {lines.length > 1 && (
                <Button
                  kind="plain"
                  aria-label={t('forms/removeLine', { line: `${label} ${at + 1}` })}
                  onClick={() => change(lines.filter((_line, other) => other !== at))}
                >
                  <X aria-hidden className="size-4" />
                </Button>
              )}
            </div>
            <p id={`${id}-${at}-error`} role="alert" className="text-sm text-critical empty:hidden">
              {message}
            </p>
          </div>
        );
      })}
      <Said id={id} hint={hint} message={messageOf(form, name)} />
      {lines.length < max && (
        <Button kind="plain" className="self-start" onClick={() => change([...lines, ''])}>
          <Plus aria-hidden className="size-4" />
          {t('forms/addLine')}
        </Button>
      )}
    </fieldset>
  );
}
