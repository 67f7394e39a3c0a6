import { useId, useLayoutEffect, useSyncExternalStore } from 'react';
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
/** Where notices could be shown: the frame, and each open dialog over it. */
let places: readonly string[] = [];
let last = 0;
const listeners = new Set<() => void>();

const tell = (): void => listeners.forEach((listener) => listener());

function change(next: readonly Notice[]): void {
  notices = next;
  tell();
}
const close = (id: number): void => change(notices.filter((notice) => notice.id !== id));

/** Says shortly what became of a deed: `notice('good', t('action/saved'))`. */
export function notice(kind: Notice['kind'], text: string): void {
  const id = ++last;
  change([...notices.slice(-3), { id, kind, text }]);
  if (kind === 'good') setTimeout(() => close(id), SHOWN_MS);
}

/** What was said to one person, or of one tenant, is not shown to the next, or over another. */
export const closeNotices = (): void => change([]);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether this place is on top: what lies behind a dialog is neither seen nor read out. */
function useOnTop(): boolean {
  const place = useId();
  useLayoutEffect(() => {
    places = [...places, place];
    tell();
    return () => {
      places = places.filter((other) => other !== place);
      tell();
    };
  }, [place]);
  return useSyncExternalStore(subscribe, () => places.at(-1)) === place;
}

/** Where notices are shown and read out: once in the frame and once in each dialog, which shows them while it is on top. */
export function Notices() {
  const { t } = useTranslation();
  const all = useSyncExternalStore(subscribe, () => notices);
  const shown = useOnTop() ? all : [];
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
          <button
            type="button"
            aria-label={t('action/close')}
            className="-m-2 grid size-9 shrink-0 place-items-center rounded-md"
            onClick={() => close(id)}
          >
            <X aria-hidden className="size-4" />
          </button>
        </p>
      ))}
    </div>
  );
}
