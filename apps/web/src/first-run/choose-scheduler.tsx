import { Link } from '@tanstack/react-router';
import { ChevronRight, FlaskConical, type LucideIcon, Server } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDemonstration } from './demonstration.queries';
import { StepPanel } from './steps';

/** A simulator to look around with, where there is one, or the reader's own scheduler. */
export function ChooseScheduler() {
  const { t } = useTranslation();
  const { data } = useDemonstration();
  return (
    <StepPanel title={t('firstRun/choose')}>
      <div className="grid gap-3 sm:grid-cols-2">
        {data?.address != null && <Way to="simulator" Icon={FlaskConical} address={data.address} />}
        <Way to="own" Icon={Server} />
      </div>
      {data?.address === null && <p className="text-sm text-quiet">{t('firstRun/noSimulator')}</p>}
    </StepPanel>
  );
}

interface WayProps {
  to: 'simulator' | 'own';
  Icon: LucideIcon;
  address?: string;
}

function Way({ to, Icon, address }: WayProps) {
  const { t } = useTranslation();
  return (
    <Link
      to="/first-run"
      search={{ with: to }}
      className="flex items-start gap-4 rounded-xl border border-line bg-panel p-5 hover:border-accent"
    >
      <Icon aria-hidden className="size-7 shrink-0 text-accent" />
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{t(`firstRun/${to}`)}</span>
        <span className="mt-1 block text-sm text-quiet">{t(`firstRun/${to}About`)}</span>
        {address && <span className="mt-2 block font-mono text-xs break-all text-quiet">{address}</span>}
      </span>
      <ChevronRight aria-hidden className="size-5 shrink-0 self-center text-quiet" />
    </Link>
  );
}
