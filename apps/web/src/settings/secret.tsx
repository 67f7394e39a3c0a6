import { Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { notice } from '../ui/notices';
import './secret.words';

/** Something that is shown once: to be copied now, by hand where the browser does not let the page do it. */
export function Secret({ label, value, children }: { label: string; value: string; children: string }) {
  const { t } = useTranslation();
  const shown = useRef<HTMLOutputElement>(null);
  const [byHand, setByHand] = useState(false);
  const copy = async (): Promise<void> => {
    const copied = await toClipboard(value);
    if (copied) notice('good', t('action/copied'));
    else if (shown.current) getSelection()?.selectAllChildren(shown.current);
    setByHand(!copied);
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm">{children}</p>
      <div className="flex flex-wrap items-stretch gap-2">
        <output
          ref={shown}
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
      <p role="alert" className="text-sm text-warning empty:hidden">
        {byHand && t('secret/byHand')}
      </p>
    </div>
  );
}

/** Whether it is there now: a page without https has no clipboard, and the reader may refuse it. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
