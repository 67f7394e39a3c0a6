import { type Operation } from '@resync/client';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../session/me.queries';
import { Confirm } from '../../ui/confirm';
import { Loaded } from '../../ui/loaded';
import { Empty, Panel } from '../../ui/panel';
import { rowsOf } from '../../ui/table/pages';
import { ShowMore } from '../../ui/table/show-more';
import { Clock } from '../../ui/times';
import { type Change, useExampleChanges, useExampleDeeds } from './assistant.queries';
import { useLearning } from './learning';

/** What was changed of the examples; each that is in force can be taken back. */
export function ExampleChanges() {
  const { t } = useTranslation();
  const changes = useExampleChanges();
  const { undo } = useExampleDeeds();
  return (
    <Panel title={t('assistant/changes')}>
      <Loaded query={changes} lines={3}>
        {(data) => {
          const rows = rowsOf(data);
          if (rows.length === 0) return <Empty>{t('assistant/noChanges')}</Empty>;
          return (
            <ul className="divide-y divide-line">
              {rows.map((change) => (
                <Row key={change.id} change={change} undo={undo} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      <ShowMore list={changes} />
    </Panel>
  );
}

interface RowProps {
  change: Change;
  undo: (id: string) => Promise<Operation>;
}

function Row({ change: { id, kind, state, added, removed, createdAt, undoneBy }, undo }: RowProps) {
  const { t } = useTranslation();
  const operator = useMay('operator');
  const { learning, learn } = useLearning();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 text-sm">
      <Clock at={createdAt} />
      <span>{t(`assistant/kind/${kind}`)}</span>
      <span className="tabular-nums">{t('assistant/numbers', { added, removed })}</span>
      <span className="mr-auto text-quiet">
        {t(undoneBy ? 'assistant/undone' : `assistant/state/${state}`)}
      </span>
      {operator && state === 'applied' && !undoneBy && (
        <Confirm label={t('assistant/undo')} disabled={learning} onConfirm={() => learn(() => undo(id))}>
          {t('assistant/undoText')}
        </Confirm>
      )}
    </li>
  );
}
