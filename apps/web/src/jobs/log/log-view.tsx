import { ChevronDown, ChevronUp, CircleAlert, Copy, Download, WrapText } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../i18n/time';
import { Button } from '../../ui/button';
import { notice } from '../../ui/notices';
import { Clock } from '../../ui/times';
import { saveAs } from '../../ui/save-as';
import { linesOf, rowsWith } from './log.rules';
import { LogRows } from './log-rows';

/** The text of a log with what one needs to find the reason in it. */
export function LogView({ text, readAt, file }: { text: string; readAt: string; file: string }) {
  const { t, i18n } = useTranslation();
  const lines = useMemo(() => linesOf(text), [text]);
  const errors = useMemo(
    () => lines.flatMap(({ error, number }, i) => (error && number ? [i] : [])),
    [lines],
  );
  const [search, setSearch] = useState('');
  const found = useMemo(() => rowsWith(lines, search), [lines, search]);
  const [at, setAt] = useState(0);
  const [wrap, setWrap] = useState(false);
  /** The row to bring into view; an object, so that asking for the same one twice is heard twice. */
  const [target, setTarget] = useState<{ row: number } | null>(null);
  const goTo = (next: number): void => {
    if (found.length === 0) return;
    const index = (next + found.length) % found.length;
    setAt(index);
    setTarget({ row: found[index] ?? 0 });
  };
  const look = (wanted: string): void => {
    setSearch(wanted);
    setAt(0);
    const [first] = rowsWith(lines, wanted);
    if (first !== undefined) setTarget({ row: first });
  };
  const copy = async (): Promise<void> => {
    // on a page without https there is no clipboard
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const copied = clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    if (await copied) notice('good', t('action/copied'));
    else notice('critical', t('jobs/log/notCopied'));
  };
  const [firstError] = errors;
  return (
    <div className="flex flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2 print:hidden">
        <input
          type="search"
          aria-label={t('jobs/log/search')}
          placeholder={t('jobs/log/search')}
          value={search}
          spellCheck={false}
          onChange={({ target: { value } }) => look(value)}
          onKeyDown={({ key, shiftKey }) => {
            if (key === 'Enter') goTo(at + (shiftKey ? -1 : 1));
          }}
          className="min-h-9 min-w-0 flex-1 basis-48 rounded-md border border-line bg-ground px-3 text-sm placeholder:text-quiet"
        />
        <span role="status" className="text-sm text-quiet tabular-nums empty:hidden">
          {search !== '' && t('jobs/log/found', { count: found.length, at: at + 1 })}
        </span>
        <Button kind="plain" aria-label={t('jobs/log/previous')} onClick={() => goTo(at - 1)}>
          <ChevronUp aria-hidden className="size-4" />
        </Button>
        <Button kind="plain" aria-label={t('jobs/log/next')} onClick={() => goTo(at + 1)}>
          <ChevronDown aria-hidden className="size-4" />
        </Button>
        {firstError !== undefined && (
          <Button kind="plain" onClick={() => setTarget({ row: firstError })} className="text-critical">
            <CircleAlert aria-hidden className="size-4" />
            {t('jobs/log/firstError')}
          </Button>
        )}
        <Button
          kind="plain"
          aria-pressed={wrap}
          aria-label={t('jobs/log/wrap')}
          title={t('jobs/log/wrap')}
          className={wrap ? 'border-accent' : ''}
          onClick={() => setWrap(!wrap)}
        >
          <WrapText aria-hidden className="size-4" />
        </Button>
        <Button
          kind="plain"
          aria-label={t('action/copy')}
          title={t('action/copy')}
          onClick={() => void copy()}
        >
          <Copy aria-hidden className="size-4" />
        </Button>
        <Button
          kind="plain"
          aria-label={t('jobs/log/download')}
          title={t('jobs/log/download')}
          onClick={() => saveAs(new Blob([text], { type: 'text/plain;charset=utf-8' }), file)}
        >
          <Download aria-hidden className="size-4" />
        </Button>
      </div>
      <LogRows key={String(wrap)} lines={lines} search={search} wrap={wrap} target={target} />
      <p className="flex flex-wrap gap-x-4 border-t border-line px-4 py-2 text-sm text-quiet">
        <span>
          {t('jobs/log/lines', { count: lines.length, formatted: count(lines.length, i18n.language) })}
        </span>
        {errors.length > 0 && (
          <span className="text-critical">{t('jobs/log/errors', { count: errors.length })}</span>
        )}
        <span>
          {t('jobs/log/readAt')} <Clock at={readAt} />
        </span>
      </p>
    </div>
  );
}
