import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { Dialog } from './dialog';
import { useFocusHeir } from './focus';

interface ConfirmDialogProps {
  /** Its title, and on the button that does it. */
  label: string;
  open: boolean;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
  /** It cannot be undone. */
  danger?: boolean;
}

/** Asks once more before something is done. */
export function ConfirmDialog({ label, open, children, onConfirm, onClose, danger }: ConfirmDialogProps) {
  const { t } = useTranslation();
  const confirm = (): void => {
    onClose();
    onConfirm();
  };
  return (
    <Dialog
      title={label}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button kind="plain" onClick={onClose}>
            {t('action/cancel')}
          </Button>
          <Button kind={danger ? 'danger' : 'main'} onClick={confirm}>
            {label}
          </Button>
        </>
      }
    >
      <div className="text-sm">{children}</div>
    </Dialog>
  );
}

type ConfirmProps = Omit<ConfirmDialogProps, 'open' | 'onClose'> & {
  /** Instead of the label on the button. */
  icon?: ReactNode;
  disabled?: boolean;
  /** Not asked about: done at once. For a button that sometimes undoes what it does. */
  atOnce?: boolean;
};

/** A button whose deed is asked about once more. */
export function Confirm({ icon, disabled, atOnce, ...asked }: ConfirmProps) {
  const { label, onConfirm } = asked;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useFocusHeir(button);
  return (
    <>
      <Button
        ref={button}
        kind="plain"
        disabled={disabled}
        aria-label={label}
        title={label}
        onClick={() => (atOnce ? onConfirm() : setOpen(true))}
      >
        {icon ?? label}
      </Button>
      <ConfirmDialog {...asked} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
