import { type Operation } from '@resync/client';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../session/me.queries';
import { Confirm } from '../../ui/confirm';
import { Loaded } from '../../ui/loaded';
import { Empty, Panel } from '../../ui/panel';
import { rowsOf } from '../../ui/table/pages';
import { ShowMore } from '../../ui/table/show-more';
import { type Example, useExampleDeeds, useExamples } from './assistant.queries';
import { useLearning } from './learning';
import { NewExample } from './new-example';

/** How this team asks, in its own words. */
export function Examples() {
  const { t } = useTranslation();
  const operator = useMay('operator');
  const examples = useExamples();
  const { remove } = useExampleDeeds();
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
                <Row key={example.id} example={example} remove={operator && remove} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      <ShowMore list={examples} />
    </Panel>
  );
}

interface RowProps {
  example: Example;
  /** False for who may not. */
  remove: false | ((id: string) => Promise<Operation>);
}

function Row({ example: { id, text, intent }, remove }: RowProps) {
  const { t } = useTranslation();
  const { learning, learn } = useLearning();
  return (
    <li className="flex items-center gap-3 px-4 py-2 text-sm">
      <span className="min-w-0 flex-1 break-words">
        {text}
        <span className="block text-quiet">{t(`assistant/intents/${intent}`)}</span>
      </span>
      {remove && (
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
