import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { duration } from '../../i18n/time';
import { ImportOutcome } from '../../settings/import/import-outcome';
import { Facts } from '../../ui/facts';
import { Json } from '../../ui/json';
import { Loaded } from '../../ui/loaded';
import { OuterLink } from '../../ui/outer-link';
import { OperationsArea } from '../operations-area';
import { Panel } from '../../ui/panel';
import { Clock } from '../../ui/times';
import { useNameOf } from '../actors.queries';
import { CancelOperation } from './cancel-operation';
import { ExamplesResultPanel } from './examples-result';
import { OperationProblem } from './operation-problem';
import { OperationProgress } from './operation-progress';
import { readResult } from './operation-result';
import { OperationState } from './operation-state';
import { type Operation, useOperation } from './operations.queries';

/** One long job, at an address that can be sent to somebody. */
export function OperationPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/operations/$id' });
  const operation = useOperation(id);
  const kind = operation.data?.kind;
  return (
    <OperationsArea
      title={kind ? t(`operations/kind/${kind}`, { defaultValue: kind }) : t('operations/one')}
      extra={
        <>
          {operation.data && <CancelOperation operation={operation.data} />}
          <Link to="/operations" className="text-sm text-accent underline underline-offset-2">
            {t('operations/all')}
          </Link>
        </>
      }
    >
      <Loaded query={operation}>{(found) => <Parts operation={found} />}</Loaded>
    </OperationsArea>
  );
}

function Parts({ operation }: { operation: Operation }) {
  const { t, i18n } = useTranslation();
  const nameOf = useNameOf();
  const { state, startedBy, createdAt, finishedAt, problem, id, temporalUi } = operation;
  return (
    <>
      <Panel title={t('operations/how')}>
        <Facts
          facts={[
            [t('operations/stateTitle'), <OperationState key="state" state={state} />],
            [
              t('operations/progress'),
              finishedAt === null ? <OperationProgress key="progress" operation={operation} /> : null,
            ],
            [t('operations/startedBy'), nameOf(startedBy)],
            [t('operations/startedAt'), <Clock key="started" at={createdAt} />],
            [t('operations/endedAt'), finishedAt && <Clock at={finishedAt} />],
            [
              t('operations/took'),
              finishedAt && duration(Date.parse(finishedAt) - Date.parse(createdAt), i18n.language),
            ],
            [
              t('operations/id'),
              <span key="id" className="font-mono text-xs break-all">
                {id}
              </span>,
            ],
            [
              t('operations/run'),
              <OuterLink key="run" href={temporalUi}>
                {t('operations/inTemporal')}
              </OuterLink>,
            ],
          ]}
        />
      </Panel>
      {problem && <OperationProblem problem={problem} />}
      {state === 'completed' && <Result operation={operation} />}
    </>
  );
}

function Result({ operation }: { operation: Operation }) {
  const { t } = useTranslation();
  const read = readResult(operation.kind, operation.result);
  if (read.of === 'import') return <ImportOutcome result={read.result} trouble={null} />;
  if (read.of === 'examples') return <ExamplesResultPanel result={read.result} />;
  return (
    <Panel title={t('operations/result')}>
      <Json value={read.result} />
    </Panel>
  );
}
