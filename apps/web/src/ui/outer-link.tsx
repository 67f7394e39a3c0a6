import { ExternalLink } from 'lucide-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Out of the house, in a tab of its own. */
export function OuterLink({ href, children }: { href: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className="inline-flex items-center gap-1 text-accent underline underline-offset-2"
    >
      {children}
      <ExternalLink aria-label={t('list/newTab')} className="size-3.5" />
    </a>
  );
}
