import { useTranslation } from 'react-i18next';
import { useMay } from '../../session/me.queries';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { Loaded } from '../../ui/loaded';
import { Empty, Panel } from '../../ui/panel';
import { rowsOf } from '../../ui/table/pages';
import { Clock } from '../../ui/times';
import { type Change, useExampleChanges, useExampleDeeds } from './assistant.queries';
import { useLearning } from './learning';

/** What was changed of the examples; each that is in force can be taken back. */
export function ExampleChanges() {
  const { t } = useTranslation();
  const changes = useExampleChanges();
  return (
    <Panel title={t('assistant/changes')}>
      <Loaded query={changes} lines={3}>
        {(data) => {
          const rows = rowsOf(data);
          if (rows.length === 0) return <Empty>{t('assistant/noChanges')}</Empty>;
          return (
            <ul className="divide-y divide-line">
              {rows.map((change) => (
                <Row key={change.id} change={change} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {changes.hasNextPage && (
        <Button kind="plain" className="m-4 self-start" onClick={() => void changes.fetchNextPage()}>
          {t('list/more')}
        </Button>
      )}
    </Panel>
  );
}

function Row({ change: { id, kind, state, added, removed, createdAt, undoneBy } }: { change: Change }) {
  const { t } = useTranslation();
  const operator = useMay('operator');
  const { undo } = useExampleDeeds();
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
