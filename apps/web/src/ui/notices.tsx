import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { X } from 'lucide-react';

interface Notice {
  id: number;
  kind: 'good' | 'critical';
  text: string;
}

/** Long enough to be read twice. Faults stay until they are closed. */
const SHOWN_MS = 6_000;

let notices: readonly Notice[] = [];
let last = 0;
const listeners = new Set<() => void>();

function change(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}
const close = (id: number): void => change(notices.filter((notice) => notice.id !== id));

/** Says shortly what became of a deed: `notice('good', t('action/saved'))`. */
export function notice(kind: Notice['kind'], text: string): void {
  const id = ++last;
  change([...notices.slice(-3), { id, kind, text }]);
  if (kind === 'good') setTimeout(() => close(id), SHOWN_MS);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where notices are shown and read out; once in the frame. */
export function Notices() {
  const { t } = useTranslation();
  const shown = useSyncExternalStore(subscribe, () => notices);
  return (
    <div
      role="log"
      aria-live="polite"
      aria-label={t('app/notices')}
      className="pointer-events-none fixed inset-x-3 bottom-18 z-50 flex flex-col items-end gap-2 md:bottom-4 print:hidden"
    >
      {shown.map(({ id, kind, text }) => (
        <p
          key={id}
          className={`pointer-events-auto flex max-w-lg items-start gap-3 rounded-lg border border-line px-4 py-3 text-sm whitespace-pre-line shadow-lg ${
            kind === 'good' ? 'bg-good-ground text-good' : 'bg-critical-ground text-critical'
          }`}
        >
          {text}
          <button type="button" aria-label={t('action/close')} onClick={() => close(id)}>
            <X aria-hidden className="size-4" />
          </button>
        </p>
      ))}
    </div>
  );
}
