import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { notice } from '../ui/notices';
import { Panel } from '../ui/panel';
import { pushAbility } from './browser-push';
import { type PushDevice, useForgetDevice, useSubscribeHere, useTestPush } from './notifications.queries';

interface ThisBrowserProps {
  /** Null: the house does not push. */
  publicKey: string | null;
  here: PushDevice | null;
}

/** Whether the browser that is looked at is told, and the button that changes it. */
export function ThisBrowser({ publicKey, here }: ThisBrowserProps) {
  const { t } = useTranslation();
  const ability = publicKey === null ? 'houseOff' : pushAbility();
  const words = ability === 'possible' ? (here ? 'on' : 'off') : ability;
  return (
    <Panel title={t('notifications/here')}>
      <div className="flex flex-col items-start gap-3 p-4 text-sm">
        <p>{t(`notifications/${words}`)}</p>
        {publicKey !== null && ability === 'possible' && <Buttons publicKey={publicKey} here={here} />}
      </div>
    </Panel>
  );
}

function Buttons({ publicKey, here }: { publicKey: string; here: PushDevice | null }) {
  const { t } = useTranslation();
  const subscribe = useSubscribeHere();
  const forget = useForgetDevice();
  const onWanted = (wanted: boolean): void => {
    if (!wanted) notice('critical', t('notifications/notWanted'));
  };
  if (!here)
    return (
      <Button
        disabled={subscribe.isPending}
        onClick={() => subscribe.mutate(publicKey, { onSuccess: onWanted })}
      >
        {t('notifications/turnOn')}
      </Button>
    );
  return (
    <div className="flex flex-wrap gap-2">
      <TestButton />
      <Button
        kind="plain"
        disabled={forget.isPending}
        onClick={() => forget.mutate({ id: here.id, here: true })}
      >
        {t('notifications/turnOff')}
      </Button>
    </div>
  );
}

function TestButton() {
  const { t } = useTranslation();
  const test = useTestPush();
  const send = (): void =>
    test.mutate(undefined, {
      onSuccess: ({ results }) => {
        for (const { label, outcome, status } of results)
          notice(
            outcome === 'delivered' ? 'good' : 'critical',
            t(`notifications/tested/${outcome}`, { label, status }),
          );
      },
    });
  return (
    <Button disabled={test.isPending} onClick={send}>
      {t('notifications/test')}
    </Button>
  );
}
