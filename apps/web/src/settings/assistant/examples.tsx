import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../session/me.queries';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { Loaded } from '../../ui/loaded';
import { Empty, Panel } from '../../ui/panel';
import { rowsOf } from '../../ui/table/pages';
import { type Example, useExampleDeeds, useExamples } from './assistant.queries';
import { useLearning } from './learning';
import { NewExample } from './new-example';

/** How this team asks, in its own words. */
export function Examples() {
  const { t } = useTranslation();
  const operator = useMay('operator');
  const examples = useExamples();
  return (
    <Panel title={t('assistant/examples')}>
      <p className="max-w-prose px-4 pt-3 text-sm text-quiet">{t('assistant/examplesAbout')}</p>
      {operator && <NewExample />}
      <Loaded query={examples} lines={3}>
        {(data) => {
          const rows = rowsOf(data);
          if (rows.length === 0) return <Empty>{t('assistant/noExamples')}</Empty>;
          return (
            <ul className="divide-y divide-line border-t border-line">
              {rows.map((example) => (
                <Row key={example.id} example={example} removable={operator} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {examples.hasNextPage && (
        <Button kind="plain" className="m-4 self-start" onClick={() => void examples.fetchNextPage()}>
          {t('list/more')}
        </Button>
      )}
    </Panel>
  );
}

function Row({ example: { id, text, intent }, removable }: { example: Example; removable: boolean }) {
  const { t } = useTranslation();
  const { remove } = useExampleDeeds();
  const { learning, learn } = useLearning();
  return (
    <li className="flex items-center gap-3 px-4 py-2 text-sm">
      <span className="min-w-0 flex-1 break-words">
        {text}
        <span className="block text-quiet">{t(`assistant/intents/${intent}`)}</span>
      </span>
      {removable && (
        <Confirm
          label={t('assistant/remove', { text })}
          icon={<Trash2 aria-hidden className="size-4" />}
          disabled={learning}
          onConfirm={() => learn(() => remove(id))}
        >
          {t('assistant/removeText')}
        </Confirm>
      )}
    </li>
  );
}
