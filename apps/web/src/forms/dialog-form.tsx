import { type ReactNode, useState } from 'react';
import { type FieldValues } from 'react-hook-form';
import { Dialog } from '../ui/dialog';
import { type ApiForm } from './api-form';
import { DiscardDialog } from './discard-dialog';
import { Form } from './form';

interface DialogFormProps<Values extends FieldValues> {
  title: string;
  form: ApiForm<Values>;
  onClose: () => void;
  submit?: string;
  children: ReactNode;
}

/** A form in a dialog of its own, there as long as it is rendered; closing it with something unsaved asks first. */
export function DialogForm<Values extends FieldValues>({
  title,
  form,
  onClose,
  submit,
  children,
}: DialogFormProps<Values>) {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Dialog title={title} open onClose={() => (form.changed() ? setAsks(true) : onClose())}>
        <Form form={form} submit={submit} className="-m-4 [&>div:last-of-type]:max-md:bottom-0">
          {children}
        </Form>
      </Dialog>
      <DiscardDialog open={asks} onStay={() => setAsks(false)} onDiscard={onClose} />
    </>
  );
}
