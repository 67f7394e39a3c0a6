import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TestOutcome } from '../settings/connections/test-outcome';
import { PLAIN_LINK } from '../ui/link-classes';
import { Button } from '../ui/button';
import { useFaultWords } from '../ui/fault';
import { notice } from '../ui/notices';
import { useConnectDemonstration, useDemonstrationTest } from './demonstration.queries';
import { StepPanel } from './steps';

/** The simulator is tried at once: there is nothing to enter. */
export function ConnectSimulator({ onConnected }: { onConnected: (connection: { id: string }) => void }) {
  const { t } = useTranslation();
  const words = useFaultWords();
  const { data, error, isFetching, refetch } = useDemonstrationTest();
  const connect = useConnectDemonstration();
  const begin = (): void =>
    connect.mutate(undefined, {
      onSuccess: onConnected,
      onError: (refusal) => notice('critical', words(refusal)),
    });
  return (
    <StepPanel title={t('firstRun/testSimulator')}>
      <div className="rounded-xl bg-panel">
        <TestOutcome test={{ data, error, isPending: isFetching }} />
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        <Link to="/first-run" search={{}} className={`${PLAIN_LINK} mr-auto`}>
          {t('firstRun/other')}
        </Link>
        <Button kind="plain" disabled={isFetching} onClick={() => void refetch()}>
          {t('firstRun/again')}
        </Button>
        <Button disabled={!data?.ok || connect.isPending || isFetching} onClick={begin}>
          {t('firstRun/connect')}
        </Button>
      </div>
    </StepPanel>
  );
}
