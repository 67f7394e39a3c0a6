import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { giveBack, showWithFocus } from './focus';
import { Notices } from './notices';

interface DialogProps {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  /** At the end, right-aligned. */
  actions?: ReactNode;
}

/**
 * The system's own modal: it keeps the focus inside, on its first control after the header, closes by Escape and gives the
 * focus back, also when it goes while it is open. Full screen on a phone.
 */
export function Dialog({ title, open, onClose, children, actions }: DialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  const opener = useRef<Element>(null);
  useLayoutEffect(() => {
    const dialog = box.current;
    if (!open) return dialog?.close();
    if (dialog?.open === false) opener.current = document.activeElement;
    if (dialog) showWithFocus(dialog);
  });
  useLayoutEffect(() => {
    const dialog = box.current;
    return () => {
      if (!dialog?.open) return;
      dialog.close();
      giveBack(opener.current);
    };
  }, []);
  return (
    <dialog
      ref={box}
      aria-labelledby={id}
      // whoever opened it says whether it closes; what the browser closes all the same opens again
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={() => open && box.current?.open === false && onClose()}
      className="m-auto w-full max-w-xl rounded-xl border border-line bg-panel text-text backdrop:bg-black/50 max-md:m-0 max-md:h-dvh max-md:max-h-none max-md:max-w-none max-md:rounded-none"
    >
      {open && (
        <div className="flex max-h-dvh flex-col">
          <header className="flex items-center justify-between gap-3 border-b border-line px-4 py-3">
            <h2 id={id} className="font-semibold">
              {title}
            </h2>
            <Button kind="plain" onClick={onClose} aria-label={t('action/close')}>
              <X aria-hidden className="size-4" />
            </Button>
          </header>
          <div className="flex flex-col gap-4 overflow-y-auto p-4">{children}</div>
          {actions && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line p-4">{actions}</footer>
          )}
          <Notices />
        </div>
      )}
    </dialog>
  );
}
