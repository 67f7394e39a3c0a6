import { useTranslation } from 'react-i18next';
import { useMay } from '../../session/me.queries';
import { Facts } from '../../ui/facts';
import { Loaded } from '../../ui/loaded';
import { Panel } from '../../ui/panel';
import { Part, ReadOnly } from '../part';
import { CONFIG_KEYS, shownValue } from './config-changes.rules';
import { useWatchConfig, type WatchConfig } from './config.queries';
import { WatchingForm } from './watching-form';
import './watching.words';

/** How the tenant is watched, for everybody in it. */
export function WatchingPage() {
  const { t } = useTranslation();
  const admin = useMay('admin');
  const config = useWatchConfig();
  return (
    <Part title={t('settings/part/watching')} about={t('watching/forAll')}>
      {!admin && <ReadOnly />}
      <Loaded query={config} lines={12}>
        {(data) => (admin ? <WatchingForm config={data} /> : <Values config={data} />)}
      </Loaded>
    </Part>
  );
}

function Values({ config }: { config: WatchConfig }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('settings/part/watching')}>
      <Facts
        facts={CONFIG_KEYS.map((key) => [
          t(`watching/label/${key}`),
          <>
            {shownValue(t, key, config[key])}
            <span className="mt-0.5 block max-w-prose text-quiet">{t(`watching/hint/${key}`)}</span>
          </>,
        ])}
      />
    </Panel>
  );
}
