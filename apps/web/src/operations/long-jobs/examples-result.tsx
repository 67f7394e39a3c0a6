import { useTranslation } from 'react-i18next';
import { count } from '../../i18n/time';
import { Facts } from '../../ui/facts';
import { Panel } from '../../ui/panel';
import { type ExamplesResult } from './operation-result';

/** What a change of own examples did to the questions that are named right. */
export function ExamplesResultPanel({ result }: { result: ExamplesResult }) {
  const { t, i18n } = useTranslation();
  const number = (value: number): string => count(value, i18n.language);
  const share = (value: number): string =>
    new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 }).format(value);
  const change = ({ before, after }: { before: number; after: number | null }): string =>
    `${share(before)} → ${after === null ? t('operations/examples/notMeasured') : share(after)}`;
  return (
    <Panel title={t(`operations/examples/${result.kind}`)}>
      <Facts
        facts={[
          [t('operations/examples/added'), number(result.added)],
          [t('operations/examples/removed'), number(result.removed)],
          [t('operations/examples/now'), number(result.examples)],
          [t('operations/examples/own'), result.effect && change(result.effect.own)],
          [t('operations/examples/reference'), result.effect && change(result.effect.reference)],
        ]}
      />
    </Panel>
  );
}
