import { type components } from '@resync/client';
import { useEffect, useRef } from 'react';
import {
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  get,
  type ResolverResult,
  set,
  useForm,
  type UseFormReturn,
} from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFaultWords } from '../ui/fault';
import { notice } from '../ui/notices';
import { type BodyName, type Fault, faultsOf } from './body-faults';
import './forms.words';
import { bodyOfValues } from './body-of-values';
import { changedParts, same, typedSince } from './changed';
import { focusField, focusFirstFault } from './focus-fault';
import { fieldOfPointer, toldOfFields, wordOfServer } from './server-words';

export type BodyOf<Name extends BodyName> = components['schemas'][Name];

export type ApiForm<Values extends FieldValues> = UseFormReturn<Values> & {
  send: (event?: React.BaseSyntheticEvent) => Promise<void>;
  /** Whether it could be sent; what is wrong is marked, and the first of it takes the focus. */
  check: () => Promise<boolean>;
  /** Whether there is something that is not saved yet. */
  changed: () => boolean;
};

interface Sending<Name extends BodyName, Values extends FieldValues, Answer> {
  /** What the server holds. When it changes, what the reader has not touched follows. */
  values: Values;
  /** The body as a whole, and of it the parts that were changed here: for an API that changes what it is told. */
  onSend: (body: BodyOf<Name>, values: Values, changes: Partial<BodyOf<Name>>) => Promise<Answer>;
  /** What the fields hold once it was taken; left out: what was sent. */
  saved?: (answer: Answer) => Values;
  /** Said when it was taken; left out: that it was saved. Null: nothing. */
  done?: ((answer: Answer) => string) | null;
  /** The form is empty again once it was taken: for the next one. */
  emptied?: boolean;
  /** Once it is taken and nothing is unsaved any more. */
  after?: (answer: Answer) => void;
  /** What the schema of the body cannot know. */
  also?: (values: Values) => Fault[];
}

/**
 * A form checked by the schema by which the API checks its body; what the server refuses all the same stands at its
 * field, or in a notice when it is of no field.
 */
export function useApiForm<Name extends BodyName, Values extends FieldValues, Answer>(
  name: Name,
  { values, onSend, saved, done, emptied, after, also }: Sending<Name, Values, Answer>,
): ApiForm<Values> {
  const { t, i18n } = useTranslation();
  const words = useFaultWords();
  const says = ({ word, values: facts }: Fault): string => t(`forms/${word}`, facts ?? {});
  const form = useForm<Values>({
    defaultValues: values as DefaultValues<Values>,
    values,
    resetOptions: { keepDirtyValues: true },
    resolver: (typed) => {
      const faults = [...faultsOf(name, bodyOfValues(name, typed)), ...(also?.(typed) ?? [])];
      return outcome(typed, faults, says);
    },
    mode: 'onTouched',
    shouldFocusError: false, // done here, where what is folded is opened first
  });
  const unsaved = useUnsaved(form);
  useEffect(() => {
    const marked = Object.keys(form.formState.errors) as FieldPath<Values>[];
    if (marked.length > 0) void form.trigger(marked);
  }, [i18n.language]); // what is marked is said anew

  const take = async (typed: Values): Promise<void> => {
    const before = form.control._defaultValues;
    try {
      // checked by the schema of the API just now
      const body = bodyOfValues(name, typed) as BodyOf<Name>;
      const answer = await onSend(body, typed, changedParts(bodyOfValues(name, before) as object, body));
      const held = emptied ? values : saved?.(answer);
      unsaved.current = settle(form, { before, sent: typed, held });
      if (done !== null) notice('good', done?.(answer) ?? t('action/saved'));
      after?.(answer);
    } catch (error) {
      const at = (message: string): string => {
        const word = wordOfServer(message);
        return word ? t(`forms/${word}`) : message;
      };
      if (!showAtFields(form, error, at)) notice('critical', words(error));
    }
  };
  const refuse = (errors: FieldErrors<Values>): void => {
    if (Object.keys(errors).every((field) => !(field in values))) notice('critical', t('forms/mend'));
    focusFirstFault(form, errors);
  };
  const check = async (): Promise<boolean> => {
    const good = await form.trigger();
    if (!good) focusFirstFault(form, form.control._formState.errors);
    return good;
  };
  return { ...form, send: form.handleSubmit(take, refuse), check, changed: () => unsaved.current };
}

/**
 * What was sent is no longer unsaved; what was typed since then stays, and is. The rest is as the server has it by now.
 * Tells whether anything is unsaved.
 */
function settle<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  { before, sent, held }: { before: unknown; sent: Values; held: Values | undefined },
): boolean {
  const base = (held ?? typedSince(before, sent, form.control._defaultValues)) as Values;
  const now = typedSince(sent, form.getValues(), base) as Values;
  form.reset(now, { keepDirtyValues: false, keepFieldsRef: true });
  form.resetDefaultValues(base);
  return !same(now, base);
}

/** As of now, also between a save and the next paint, when the page is left. */
function useUnsaved<Values extends FieldValues>(form: UseFormReturn<Values>): { current: boolean } {
  const { isDirty } = form.formState;
  const unsaved = useRef(isDirty);
  useEffect(() => {
    unsaved.current = isDirty;
  }, [isDirty]);
  return unsaved;
}

function outcome<Values extends FieldValues>(
  values: Values,
  faults: readonly Fault[],
  says: (fault: Fault) => string,
): ResolverResult<Values> {
  if (faults.length === 0) return { values, errors: {} };
  const errors: FieldErrors<Values> = {};
  for (const fault of faults) set(errors, fault.field || 'root', { type: fault.word, message: says(fault) });
  return { values: {}, errors };
}

/** Whether each thing that the server names is a field of the form. */
function showAtFields<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  error: unknown,
  says: (message: string) => string,
): boolean {
  const told = toldOfFields(error);
  const fields = told.map(({ field, message }) => ({ name: fieldOfPointer(field), message }));
  const here = fields.filter(({ name }) => get(form.getValues(), name) !== undefined);
  for (const { name, message } of here)
    form.setError(name as FieldPath<Values>, { type: 'server', message: says(message) });
  if (here[0]) focusField(form, here[0].name as FieldPath<Values>);
  return told.length > 0 && here.length === told.length;
}
