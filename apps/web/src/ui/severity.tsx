import { CircleAlert, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';

export type Severity = 'info' | 'warning' | 'error' | 'critical';

const LOOKS = {
  critical: { Icon: OctagonAlert, colours: 'bg-critical-ground text-critical' },
  error: { Icon: CircleAlert, colours: 'bg-error-ground text-error' },
  warning: { Icon: TriangleAlert, colours: 'bg-warning-ground text-warning' },
  info: { Icon: Info, colours: 'bg-info-ground text-info' },
};

/** Never by colour alone: a shape and a word as well. */
export function SeverityBadge({ severity, className }: { severity: Severity; className?: string }) {
  const { t } = useTranslation();
  const { Icon, colours } = LOOKS[severity];
  return (
    <span
      className={classes(
        'inline-flex shrink-0 items-center gap-1 rounded-md px-2 py-0.5 text-xs font-medium wall:text-xl',
        colours,
        className,
      )}
    >
      <Icon aria-hidden className="size-3.5" />
      <span>{t(`severity/${severity}`)}</span>
    </span>
  );
}
