import { useTranslation } from 'react-i18next';
import { Facts } from '../ui/facts';
import { Panel } from '../ui/panel';
import { Clock } from '../ui/times';
import { type WorkstationDetails } from './workstations.queries';

export function WorkstationFacts({ workstation }: { workstation: WorkstationDetails }) {
  const { t } = useTranslation();
  const { activeStates, activeFlags, startedAt, source } = workstation;
  const told = [...activeStates, ...activeFlags];
  return (
    <Panel title={t('workstations/facts')} className="max-xl:order-last">
      <Facts
        facts={[
          [t('workstations/connection'), source?.name],
          [t('workstations/type'), workstation.type],
          [t('workstations/os'), workstation.os],
          [t('workstations/version'), workstation.version],
          [t('workstations/node'), workstation.node],
          [t('workstations/host'), workstation.host],
          [t('workstations/domain'), workstation.domain],
          [t('workstations/limit'), workstation.limit],
          [t('workstations/fence'), workstation.fence],
          [t('workstations/timeZone'), workstation.timeZone],
          [t('workstations/linked'), t(workstation.linked ? 'yes' : 'no')],
          [t('workstations/ignored'), workstation.ignored ? t('yes') : null],
          [t('workstations/startedAt'), startedAt && <Clock at={startedAt} />],
          [t('workstations/changed'), <Clock key="changed" at={workstation.changedAt} />],
          [
            t('workstations/told'),
            told.length === 0 ? null : <span className="font-mono text-xs">{told.join(', ')}</span>,
          ],
        ]}
      />
    </Panel>
  );
}
