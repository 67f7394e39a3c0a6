import { Download, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button';

/** For the end of a list's title: the list as a file, and on paper. */
export function ListActions({ onExport }: { onExport: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Button kind="plain" onClick={onExport}>
        <Download aria-hidden className="size-4" />
        {t('list/export')}
      </Button>
      <Button kind="plain" className="max-md:hidden" onClick={() => window.print()}>
        <Printer aria-hidden className="size-4" />
        {t('list/print')}
      </Button>
    </>
  );
}
