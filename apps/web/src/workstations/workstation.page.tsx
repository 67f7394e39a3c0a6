import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Sources } from '../ui/sources';
import { StateHistory } from './state-history';
import { WorkstationEvents } from './workstation-events';
import { WorkstationFacts } from './workstation-facts';
import { WorkstationLoad } from './workstation-load';
import { WorkstationStateBadge } from './workstation-state';
import { useWorkstation, type WorkstationDetails } from './workstations.queries';

/** One workstation: how it is, what it does, how it came to be so. */
export function WorkstationPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/workstations/$id' });
  const workstation = useWorkstation(id);
  const name = workstation.data?.key ?? t('workstations/one');
  const back = (
    <Link to="/workstations" className="text-sm text-accent underline underline-offset-2">
      {t('workstations/all')}
    </Link>
  );
  return (
    <Page title={<span className="font-mono">{name}</span>} extra={back}>
      <Loaded query={workstation}>{(found) => <Parts key={found.id} workstation={found} />}</Loaded>
    </Page>
  );
}

/** Beside each other where there is room; else one below the other, the facts last. */
const COLUMN = 'flex min-w-0 flex-col gap-4 max-xl:contents';

function Parts({ workstation }: { workstation: WorkstationDetails }) {
  const { source, state } = workstation;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <WorkstationStateBadge state={state} />
        {source && <Sources sources={[source]} />}
      </div>
      <div className="grid gap-4 xl:grid-cols-[2fr_3fr]">
        <div className={COLUMN}>
          <WorkstationLoad workstation={workstation} />
          <WorkstationFacts workstation={workstation} />
        </div>
        <div className={COLUMN}>
          <StateHistory workstation={workstation} />
          <WorkstationEvents workstation={workstation} />
        </div>
      </div>
    </>
  );
}
