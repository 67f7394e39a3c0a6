import { type components } from '@resync/client';
import { Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Age } from '../../live/server-clock';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { useWork } from '../../ui/work';
import { Facts } from '../../ui/facts';
import { useFaultWords } from '../../ui/fault';
import { Panel } from '../../ui/panel';
import { Clock } from '../../ui/times';
import { Reason } from '../part';
import { useWebhookDeeds, useWebhookTest, type Webhook, type WebhookTest } from './webhook.queries';

interface StateProps {
  webhook: Webhook;
  status: components['schemas']['WebhookStatus'];
  onSecret: (secret: string) => void;
}

/** Whether what is told arrives, and what can be done about it. */
export function WebhookState({ webhook, status, onSecret }: StateProps) {
  const { t } = useTranslation();
  const words = useFaultWords();
  const test = useWebhookTest();
  return (
    <Panel title={t('webhook/state')}>
      {webhook.goneAt && (
        <div className="p-4 pb-0">
          <Reason>{t('webhook/gone')}</Reason>
        </div>
      )}
      <Facts
        facts={[
          [t('webhook/state'), t(webhook.enabled ? 'webhook/on' : 'webhook/off')],
          [t('webhook/failing'), webhook.failingSince && <Age of={webhook.failingSince} />],
          [t('webhook/resting'), webhook.restingUntil && <Clock at={webhook.restingUntil} />],
          [t('webhook/waiting'), status.waiting],
          [t('webhook/failed'), status.failed],
          [t('webhook/previous'), webhook.previousSecretUntil && <Clock at={webhook.previousSecretUntil} />],
        ]}
      />
      <div aria-live="polite" className="px-4 empty:hidden">
        {test.isPending && <p className="animate-pulse pb-4 text-sm text-quiet">{t('webhook/testing')}</p>}
        {!test.isPending && test.error && <p className="pb-4 text-sm text-critical">{words(test.error)}</p>}
        {!test.isPending && test.data && <Answer report={test.data} />}
      </div>
      <div className="flex flex-wrap gap-2 border-t border-line p-4">
        <Button kind="plain" disabled={test.isPending || !webhook.enabled} onClick={() => test.mutate()}>
          <Send aria-hidden className="size-4" />
          {t('webhook/test')}
        </Button>
        <SecretAndEnd onSecret={onSecret} />
      </div>
    </Panel>
  );
}

function SecretAndEnd({ onSecret }: Pick<StateProps, 'onSecret'>) {
  const { t } = useTranslation();
  const { rotate, remove } = useWebhookDeeds();
  const { busy, run } = useWork();
  return (
    <>
      <Confirm
        label={t('webhook/rotate')}
        disabled={busy}
        onConfirm={() => void run(async () => onSecret((await rotate()).secret))}
      >
        {t('webhook/rotateText')}
      </Confirm>
      <Confirm
        label={t('webhook/remove')}
        danger
        disabled={busy}
        onConfirm={() => void run(remove, t('webhook/removed'))}
      >
        {t('webhook/removeText')}
      </Confirm>
    </>
  );
}

function Answer({ report: { delivered, attempt } }: { report: WebhookTest }) {
  const { t } = useTranslation();
  const { status, durationMs: ms, answer, error } = attempt;
  return (
    <div
      className={`mb-4 flex flex-col gap-1 rounded-lg px-4 py-3 text-sm ${
        delivered ? 'bg-good-ground text-good' : 'bg-critical-ground text-critical'
      }`}
    >
      <p className="font-medium">{t(delivered ? 'webhook/delivered' : 'webhook/notDelivered')}</p>
      <p className="break-words">
        {status === null ? t('webhook/noAnswer', { error }) : t('webhook/answered', { status, ms })}
      </p>
      {answer && <pre className="max-h-40 overflow-auto font-mono text-xs whitespace-pre-wrap">{answer}</pre>}
    </div>
  );
}
