import { useTranslation } from 'react-i18next';
import { useApiForm } from '../../forms/api-form';
import { faultsOf } from '../../forms/body-faults';
import { bodyOfValues } from '../../forms/body-of-values';
import { changedParts } from '../../forms/changed';
import { Form } from '../../forms/form';
import { Button } from '../../ui/button';
import { ConnectionFields } from './connection-fields';
import { type ConnectionValues, NEW_CONNECTION, valuesOf } from './connection-values';
import {
  type Connection,
  type CreateConnection,
  useConnectionDeeds,
  useConnectionTest,
} from './connections.queries';
import { TestOutcome } from './test-outcome';

interface ConnectionFormProps {
  /** Left out: a new one. */
  connection?: Connection;
  onSaved: (connection: Connection) => void;
  submit?: string;
}

/** A connection's fields, tried as they stand before they are saved. */
export function ConnectionForm({ connection, onSaved, submit }: ConnectionFormProps) {
  const { t } = useTranslation();
  const { create, change } = useConnectionDeeds();
  const test = useConnectionTest();
  const form = useApiForm(connection ? 'ChangeConnection' : 'CreateConnection', {
    values: connection ? valuesOf(connection) : NEW_CONNECTION,
    // a new one has passed the schema of new ones
    onSend: (body, _values, { tls, ...changes }) =>
      connection
        ? change(connection.id, { ...changes, ...(tls && { tls: changedParts(connection.tls, tls) }) })
        : create(body as CreateConnection),
    saved: valuesOf, // no secret stays in the page
    done: ({ name }) => t(connection ? 'connections/saved' : 'connections/created', { name }),
    after: onSaved,
  });
  const tryOut = async (): Promise<void> => {
    if (connection && !form.formState.isDirty) return test.mutate({ id: connection.id });
    if (!(await form.check())) return;
    const draft = bodyOfValues('CreateConnection', form.getValues());
    const [missing] = faultsOf('CreateConnection', draft);
    // the stored secret is never sent to a draft's address
    if (!missing) return test.mutate({ draft: draft as CreateConnection });
    const kind = form.getValues('authentication.kind');
    form.setError(
      kind === 'basic' ? 'authentication.password' : 'authentication.token',
      { message: t('connections/secretToTest') },
      { shouldFocus: true },
    );
  };
  return (
    <Form<ConnectionValues>
      form={form}
      submit={submit ?? t(connection ? 'action/save' : 'connections/connect')}
      extra={
        <Button kind="plain" disabled={test.isPending} onClick={() => void tryOut()}>
          {t('connections/test')}
        </Button>
      }
    >
      <ConnectionFields form={form} stored={connection !== undefined} />
      <TestOutcome test={test} />
    </Form>
  );
}
