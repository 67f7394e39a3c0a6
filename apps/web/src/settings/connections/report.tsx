import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { type TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { age, count, fullTime } from '../../i18n/time';
import { Facts } from '../../ui/facts';
import { type ConnectionReport } from './connections.queries';
import { ReportProblems } from './report-problems';

/** What a test found, for a person: whether it will do, what answered where, what the account sees, what to mend. */
export function Report({ report }: { report: ConnectionReport }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('connections/report')} className="rounded-lg border border-line">
      <Verdict report={report} />
      <ul className="divide-y divide-line border-b border-line">
        {report.addresses.map((one) => (
          <Address key={one.address} one={one} />
        ))}
      </ul>
      {report.engine && <Found report={report} />}
      <ReportProblems problems={report.problems} />
    </section>
  );
}

function Verdict({ report: { ok, problems } }: { report: ConnectionReport }) {
  const { t } = useTranslation();
  const state = !ok ? 'bad' : problems.length > 0 ? 'warned' : 'good';
  const { Icon, colours } = {
    good: { Icon: CircleCheck, colours: 'bg-good-ground text-good' },
    warned: { Icon: TriangleAlert, colours: 'bg-warning-ground text-warning' },
    bad: { Icon: CircleAlert, colours: 'bg-critical-ground text-critical' },
  }[state];
  return (
    <p className={`flex items-center gap-3 rounded-t-lg px-4 py-3 font-medium ${colours}`}>
      <Icon aria-hidden className="size-5 shrink-0" />
      {t(`connections/verdict/${state}`)}
    </p>
  );
}

function Address({ one }: { one: ConnectionReport['addresses'][number] }) {
  const { t, i18n } = useTranslation();
  const { address, reachable, tls } = one;
  return (
    <li className="flex flex-col gap-2 px-4 py-3 text-sm">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-mono break-all">{address}</span>
        <span className={reachable ? 'text-good' : 'text-critical'}>
          {t(reachable ? 'connections/answers' : 'connections/silent')}
        </span>
      </p>
      {tls && (
        <dl className="grid gap-x-4 gap-y-1 text-quiet sm:grid-cols-[max-content_1fr]">
          <dt>{t('connections/certificate')}</dt>
          <dd className="break-words">
            {tls.subject} · {t('connections/issuedBy', { issuer: tls.issuer })} ·{' '}
            {t(tls.trusted ? 'connections/trusted' : 'connections/notTrusted')}
          </dd>
          <dt>{t('connections/validTo')}</dt>
          <dd>
            {fullTime(tls.validTo, i18n.language)}
            {tls.protocol && ` · ${tls.protocol}`}
          </dd>
          <dt>{t('connections/fingerprint')}</dt>
          <dd className="font-mono text-xs break-all">{tls.fingerprint}</dd>
        </dl>
      )}
    </li>
  );
}

function Found({
  report: { engine, visible, clockSkewMs, latencyMs, runNumber },
}: {
  report: ConnectionReport;
}) {
  const { t, i18n } = useTranslation();
  const seen = (['jobs', 'streams', 'workstations', 'resources'] as const).map((kind) => {
    const many = visible[kind];
    return many === null
      ? t('connections/notVisible', { kind: t(`connections/kind/${kind}`) })
      : `${count(many, i18n.language)} ${t(`connections/kind/${kind}`)}`;
  });
  return (
    <Facts
      facts={[
        [t('connections/sees'), seen.join(' · ')],
        [t('connections/version'), engine?.fullVersion ?? engine?.displayVersion],
        [t('connections/timeZone'), engine?.timeZone],
        [t('connections/planRun'), runNumber],
        [
          t('connections/skew'),
          clockSkewMs === null ? null : skewInWords(t, clockSkewMs / 1_000, i18n.language),
        ],
        [t('connections/latency'), latencyMs === null ? null : `${count(latencyMs, i18n.language)} ms`],
      ]}
    />
  );
}

/** Ahead of ours or behind it, as one says it of a clock. */
function skewInWords(t: TFunction, seconds: number, language: string): string {
  if (Math.abs(seconds) < 1) return t('connections/clock/right');
  const by = { age: age(Math.abs(seconds), language) };
  return t(seconds > 0 ? 'connections/clock/ahead' : 'connections/clock/behind', by);
}
