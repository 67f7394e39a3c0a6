import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { duration } from '../../i18n/time';
import { Facts } from '../../ui/facts';
import { Json } from '../../ui/json';
import { Loaded } from '../../ui/loaded';
import { NeedsRole } from '../../ui/needs-role';
import { OperationsArea } from '../operations-area';
import { Empty, Panel } from '../../ui/panel';
import { SeverityBadge } from '../../ui/severity';
import { Clock } from '../../ui/times';
import { useAttemptWords } from './attempt-words';
import { type Attempt, type DeliveryWithAttempts, useDelivery } from './deliveries.queries';
import { DeliveryState } from './delivery-state';
import { Redeliver } from './redeliver';

/** One delivery: each attempt, and what is sent. */
export function DeliveryPage() {
  const { t } = useTranslation();
  const back = (
    <Link to="/operations/deliveries" className="text-sm text-accent underline underline-offset-2">
      {t('operations/delivery/all')}
    </Link>
  );
  return (
    <OperationsArea title={t('operations/delivery/one')} extra={back}>
      <NeedsRole role="operator">
        <Delivery />
      </NeedsRole>
    </OperationsArea>
  );
}

function Delivery() {
  const { id } = useParams({ from: '/operations/deliveries/$id' });
  const delivery = useDelivery(id);
  return <Loaded query={delivery}>{(found) => <Parts delivery={found} />}</Loaded>;
}

function Parts({ delivery }: { delivery: DeliveryWithAttempts }) {
  const { t } = useTranslation();
  const { type, severity, state, attempts, nextAttemptAt, settledAt, body } = delivery;
  return (
    <>
      <Panel title={t(`event/${type}`, { defaultValue: type })} extra={<Redeliver delivery={delivery} />}>
        <Facts
          facts={[
            [t('operations/stateTitle'), <DeliveryState key="state" state={state} />],
            [t('monitor/severity'), <SeverityBadge key="severity" severity={severity} />],
            [t('operations/delivery/at'), <Clock key="at" at={delivery.detectedAt} />],
            [t('operations/delivery/next'), nextAttemptAt && <Clock at={nextAttemptAt} />],
            [t(`operations/delivery/settled/${state}`), settledAt && <Clock at={settledAt} />],
            [t('operations/delivery/attempts'), delivery.attemptCount],
            [
              'webhook-id',
              <span key="id" className="font-mono text-xs break-all">
                {delivery.id}
              </span>,
            ],
          ]}
        />
      </Panel>
      <Panel title={t('operations/delivery/attempts')}>
        {attempts.length === 0 ? (
          <Empty>{t('operations/delivery/notTried')}</Empty>
        ) : (
          <ul className="divide-y divide-line">
            {attempts.toReversed().map((attempt) => (
              <AttemptRow key={attempt.at} attempt={attempt} />
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t('operations/delivery/body')}>
        <Json value={parsed(body)} />
      </Panel>
    </>
  );
}

function AttemptRow({ attempt }: { attempt: Attempt }) {
  const { i18n } = useTranslation();
  const words = useAttemptWords();
  return (
    <li className="flex flex-wrap gap-x-4 gap-y-1 px-4 py-2 text-sm">
      <span className="w-28 text-quiet">
        <Clock at={attempt.at} />
      </span>
      <span className="w-20 text-quiet tabular-nums">{duration(attempt.durationMs, i18n.language)}</span>
      <span className="min-w-0 flex-1 basis-56 break-words">{words(attempt)}</span>
    </li>
  );
}

/** Bodies are JSON; one that is not is shown as it is sent. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}
