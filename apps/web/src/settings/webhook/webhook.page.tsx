import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStatus } from '../../monitor/monitor.queries';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Loaded } from '../../ui/loaded';
import { Panel } from '../../ui/panel';
import { Secret } from '../secret';
import { Part, Reason } from '../part';
import { useWebhook } from './webhook.queries';
import { WebhookForm } from './webhook-form';
import { WebhookState } from './webhook-state';
import './webhook.words';

/** Whom Resync tells of what happens. */
export function WebhookPage() {
  const { t } = useTranslation();
  return (
    <Part title={t('settings/part/webhook')} about={t('settings/about/webhook')} role="admin">
      <Webhook />
    </Part>
  );
}

function Webhook() {
  const { t } = useTranslation();
  const status = useStatus();
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <>
      <Loaded query={status}>
        {(data) =>
          data.webhook === null ? (
            <>
              <Reason>{t('webhook/none')}</Reason>
              <Panel title={t('webhook/settings')}>
                <WebhookForm onSecret={setSecret} />
              </Panel>
            </>
          ) : (
            <Existing status={data.webhook} onSecret={setSecret} />
          )
        }
      </Loaded>
      <ShownOnce secret={secret} onClose={() => setSecret(null)} />
    </>
  );
}

type Status = NonNullable<NonNullable<ReturnType<typeof useStatus>['data']>['webhook']>;

function Existing({ status, onSecret }: { status: Status; onSecret: (secret: string) => void }) {
  const { t } = useTranslation();
  const webhook = useWebhook();
  return (
    <Loaded query={webhook}>
      {(data) => (
        <>
          <WebhookState webhook={data} status={status} onSecret={onSecret} />
          <Panel title={t('webhook/settings')}>
            <WebhookForm webhook={data} onSecret={onSecret} />
          </Panel>
        </>
      )}
    </Loaded>
  );
}

function ShownOnce({ secret, onClose }: { secret: string | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('webhook/secretTitle')}
      open={secret !== null}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('webhook/kept')}</Button>}
    >
      <Secret label={t('webhook/secret')} value={secret ?? ''}>
        {t('webhook/once')}
      </Secret>
    </Dialog>
  );
}
