import { Link, useParams } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LeaveGuard } from '../../forms/leave-guard';
import { Button } from '../../ui/button';
import { Panel } from '../../ui/panel';
import { useConnection } from '../connections/connections.queries';
import { Part } from '../part';
import { FileChoice } from './file-choice';
import { ImportOutcome } from './import-outcome';
import { ImportProgress } from './import-progress';
import { useImport } from './use-import';
import '../../forms/forms.words';
import './import.words';

/** Definitions out of composer's exports, into one connection. */
export function ImportPage() {
  const { connectionId } = useParams({ from: '/settings/connections/$connectionId/import' });
  const { t } = useTranslation();
  const { data: connection } = useConnection(connectionId);
  const { state, start, reset } = useImport(connectionId);
  const running = useRef(false);
  running.current = state.kind === 'running';
  const name = connection?.name ?? '…';
  return (
    <Part title={t('import/title')} about={t('import/into', { name })} role="operator">
      <Link
        to="/settings/connections/$connectionId"
        params={{ connectionId }}
        className="-order-1 -mb-2 inline-flex items-center gap-1 self-start text-sm text-accent"
      >
        <ChevronLeft aria-hidden className="size-4" />
        {name}
      </Link>
      {state.kind === 'idle' && (
        <Panel title={t('import/files')}>
          <FileChoice onStart={(files, strict) => void start(files, strict)} />
        </Panel>
      )}
      <div aria-live="polite" className="empty:-mt-4">
        {state.kind === 'running' && <ImportProgress {...state} />}
      </div>
      {state.kind === 'ended' && (
        <>
          <ImportOutcome result={state.result} trouble={state.trouble} />
          <Button kind="plain" className="self-start" onClick={reset}>
            {t('import/again')}
          </Button>
        </>
      )}
      <LeaveGuard changed={() => running.current} text={t('import/stays')} />
    </Part>
  );
}
