import { useTranslation } from 'react-i18next';
import { useMay } from '../../session/me.queries';
import { Facts } from '../../ui/facts';
import { Loaded } from '../../ui/loaded';
import { Panel } from '../../ui/panel';
import { Part, ReadOnly } from '../part';
import { useThresholds } from './assistant.queries';
import { ExampleChanges } from './example-changes';
import { Examples } from './examples';
import { INTENTS } from './intents';
import { ThresholdsForm } from './thresholds-form';
import './assistant.words';

/** When the assistant is sure, and what this team taught it. */
export function AssistantPage() {
  const { t } = useTranslation();
  const admin = useMay('admin');
  const thresholds = useThresholds();
  return (
    <Part title={t('settings/part/assistant')} about={t('settings/about/assistant')}>
      {!admin && <ReadOnly />}
      <Panel title={t('assistant/thresholds')}>
        <Loaded query={thresholds}>
          {(data) =>
            admin ? (
              <ThresholdsForm thresholds={data} />
            ) : (
              <Facts
                facts={[
                  [t('assistant/otherwise'), data.otherwise],
                  ...INTENTS.map((intent) => [t(`assistant/intents/${intent}`), data[intent]] as const),
                ]}
              />
            )
          }
        </Loaded>
      </Panel>
      <Examples />
      <ExampleChanges />
    </Part>
  );
}
