import { type ReactNode } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SelectField, SwitchField, TextAreaField, TextField } from '../../forms/fields';
import { FieldGroup } from '../../forms/form';
import { ListField } from '../../forms/list-field';
import { type ConnectionValues } from './connection-values';

interface FieldsProps {
  form: UseFormReturn<ConnectionValues>;
  /** There is a secret already, which an empty field keeps. */
  stored: boolean;
}

/** Where the scheduler is and how it is signed in to; what seldom matters is folded. */
export function ConnectionFields({ form, stored }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField form={form} name="name" label={t('connections/name')} hint={t('connections/nameHint')} />
      <ListField
        form={form}
        name="addresses"
        label={t('connections/addresses')}
        hint={t('connections/addressesHint')}
        placeholder="https://host:31116/twsd"
        max={8}
      />
      <Credentials form={form} stored={stored} />
      <Folded title={t('connections/tls')}>
        <SwitchField
          form={form}
          name="tls.verify"
          label={t('connections/verify')}
          hint={t('connections/verifyHint')}
        />
        <TextAreaField
          form={form}
          name="tls.caCertificate"
          label={t('connections/ca')}
          hint={t('connections/caHint')}
          placeholder="-----BEGIN CERTIFICATE-----"
        />
        <TextField
          form={form}
          name="tls.serverName"
          label={t('connections/serverName')}
          hint={t('connections/serverNameHint')}
        />
      </Folded>
      <Folded title={t('connections/pace')}>
        <PaceFields form={form} />
      </Folded>
      <SwitchField
        form={form}
        name="allowActions"
        label={t('connections/allowActions')}
        hint={t('connections/allowActionsHint')}
      />
    </>
  );
}

function PaceFields({ form }: Pick<FieldsProps, 'form'>) {
  const { t } = useTranslation();
  const number = (name: 'pollingIntervalSeconds' | 'requestsPerSecond' | 'pageSize' | 'requestTimeoutMs') => (
    <TextField
      form={form}
      name={name}
      type="number"
      step={name === 'requestsPerSecond' ? 'any' : 1}
      label={t(`connections/${name}`)}
      hint={t(`connections/${name}Hint`)}
    />
  );
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {number('pollingIntervalSeconds')}
      {number('requestsPerSecond')}
      {number('pageSize')}
      {number('requestTimeoutMs')}
    </div>
  );
}

function Credentials({ form, stored }: FieldsProps) {
  const { t } = useTranslation();
  const kind = useWatch({ control: form.control, name: 'authentication.kind' });
  const keep = stored ? t('connections/keepSecret') : undefined;
  return (
    <FieldGroup title={t('connections/credentials')}>
      <SelectField
        form={form}
        name="authentication.kind"
        label={t('connections/authKind')}
        options={(['basic', 'bearer'] as const).map((value) => ({
          value,
          label: t(`connections/auth/${value}`),
        }))}
      />
      {kind === 'basic' ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            form={form}
            name="authentication.user"
            label={t('connections/user')}
            autoComplete="off"
          />
          <TextField
            form={form}
            name="authentication.password"
            type="password"
            label={t('connections/password')}
            hint={keep}
            autoComplete="new-password"
          />
        </div>
      ) : (
        <TextField
          form={form}
          name="authentication.token"
          type="password"
          label={t('connections/token')}
          hint={keep}
          autoComplete="new-password"
        />
      )}
    </FieldGroup>
  );
}

/** The system's own; it opens by keyboard and by search in the page. */
const Folded = ({ title, children }: { title: string; children: ReactNode }) => (
  <details className="rounded-lg border border-line">
    <summary className="min-h-11 cursor-pointer px-4 py-2.5 text-sm font-medium">{title}</summary>
    <div className="flex flex-col gap-4 border-t border-line p-4">{children}</div>
  </details>
);
