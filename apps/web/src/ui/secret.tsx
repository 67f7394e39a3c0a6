import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { notice } from './notices';

/** Something that is shown once: to be copied now. */
export function Secret({ label, value, children }: { label: string; value: string; children: string }) {
  const { t } = useTranslation();
  const copy = async (): Promise<void> => {
    // on a page without https there is no clipboard: what is selected can be copied by hand
    const clipboard = navigator.clipboard as Clipboard | undefined;
    await clipboard?.writeText(value);
    if (clipboard) notice('good', t('action/copied'));
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm">{children}</p>
      <div className="flex flex-wrap items-stretch gap-2">
        <output
          aria-label={label}
          className="min-w-0 flex-1 rounded-md border border-line bg-ground px-3 py-2 font-mono text-sm break-all select-all"
        >
          {value}
        </output>
        <Button kind="plain" onClick={() => void copy()}>
          <Copy aria-hidden className="size-4" />
          {t('action/copy')}
        </Button>
      </div>
    </div>
  );
}
