import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { ApiProblem, requestSchemas } from '@resync/client';
import {
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  useForm,
  type UseFormReturn,
} from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import en from 'zod/v4/locales/en.js';
import pt from 'zod/v4/locales/pt.js';
import { notice } from '../ui/notices';
import { useFaultWords } from '../ui/fault';

export type BodyName = keyof typeof requestSchemas;
export type ApiForm<Values extends FieldValues> = UseFormReturn<Values> & {
  send: (event?: React.BaseSyntheticEvent) => Promise<void>;
};

interface Sending<Values extends FieldValues> {
  values: DefaultValues<Values>;
  /** Makes the body out of what the fields hold; they are the body when left out. */
  onSend: (values: Values) => Promise<unknown>;
  /** Said when it was taken. */
  done?: string;
}

/**
 * A form checked by the schema by which the API checks its body; what the server refuses all the same stands at its
 * field, or in a notice when it is of no field.
 */
export function useApiForm<Values extends FieldValues>(
  body: BodyName,
  sending: Sending<Values>,
): ApiForm<Values> {
  const { t, i18n } = useTranslation();
  const words = useFaultWords();
  // without compiled checks, which the content policy forbids
  z.config({ ...(i18n.language === 'pt' ? pt() : en()), jitless: true });
  const form = useForm<Values>({
    defaultValues: sending.values,
    resolver: standardSchemaResolver(schemaOf(body) as z.ZodType<Values, Values>),
    mode: 'onTouched',
  });
  const take = async (values: Values): Promise<void> => {
    try {
      await sending.onSend(values);
      notice('good', sending.done ?? t('action/saved'));
    } catch (error) {
      if (!showAtFields(form, error)) notice('critical', words(error));
    }
  };
  return { ...form, send: form.handleSubmit(take) };
}

const known = new Map<BodyName, z.ZodType>();

function schemaOf(body: BodyName): z.ZodType {
  const schema = known.get(body) ?? z.fromJSONSchema(requestSchemas[body] as never);
  known.set(body, schema);
  return schema;
}

/** Whether each thing that the server names is a field of the form. */
function showAtFields<Values extends FieldValues>(form: UseFormReturn<Values>, error: unknown): boolean {
  const told = error instanceof ApiProblem ? (error.document?.errors ?? []) : [];
  for (const { field, message } of told) {
    form.setError(pathOf<Values>(field), { type: 'server', message });
  }
  return told.length > 0 && told.every(({ field }) => form.getFieldState(pathOf<Values>(field)).error);
}

/** `/authentication/user` names the field `authentication.user`. */
const pathOf = <Values extends FieldValues>(pointer: string): FieldPath<Values> =>
  pointer.replace(/^\/(body\/)?/, '').replaceAll('/', '.') as FieldPath<Values>;
