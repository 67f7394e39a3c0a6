import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { Dialog } from './dialog';

interface ConfirmProps {
  /** On the button that opens it, and its title. */
  label: string;
  /** Instead of the label on the button. */
  icon?: ReactNode;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  onConfirm: () => void;
  disabled?: boolean;
  /** It cannot be undone. */
  danger?: boolean;
}

/** A button whose deed is asked about once more. */
export function Confirm({ label, icon, children, onConfirm, disabled, danger }: ConfirmProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const confirm = (): void => {
    setOpen(false);
    onConfirm();
  };
  return (
    <>
      <Button kind="plain" disabled={disabled} aria-label={label} title={label} onClick={() => setOpen(true)}>
        {icon ?? label}
      </Button>
      <Dialog
        title={label}
        open={open}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button kind="plain" onClick={() => setOpen(false)}>
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
    </>
  );
}
