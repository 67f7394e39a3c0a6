import { type ReactNode, useId } from 'react';
import { type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { classes } from '../ui/classes';
import { type ApiForm } from './api-form';
import { LeaveGuard } from './leave-guard';

interface FormProps<Values extends FieldValues> {
  form: ApiForm<Values>;
  children: ReactNode;
  /** On the button that sends it. */
  submit?: string;
  /** Beside that button. */
  extra?: ReactNode;
  className?: string;
}

/** Fields with the button that sends them; leaving the page with something unsaved asks first. */
export function Form<Values extends FieldValues>({
  form,
  children,
  submit,
  extra,
  className,
}: FormProps<Values>) {
  const { t } = useTranslation();
  const id = useId();
  const { isDirty, isSubmitting } = form.formState;
  return (
    // the words of the house, not the browser's
    <form noValidate aria-describedby={id} onSubmit={(event) => void form.send(event)} className={className}>
      <div className="flex flex-col gap-5 p-4">{children}</div>
      <div
        className={classes(
          'flex flex-wrap items-center justify-end gap-3 rounded-b-xl border-t border-line bg-panel px-4 py-3',
          // what is unsaved keeps its button in sight
          isDirty && 'sticky bottom-0 max-md:bottom-14',
        )}
      >
        <p id={id} className={classes('mr-auto text-sm text-quiet', !isDirty && 'hidden')}>
          {t('forms/unsaved')}
        </p>
        {extra}
        <Button type="submit" disabled={isSubmitting}>
          {submit ?? t('action/save')}
        </Button>
      </div>
      <LeaveGuard changed={form.changed} />
    </form>
  );
}

/** Fields that belong together. */
export function FieldGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-4">
      <legend className="mb-3 font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
}
