import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';

interface DiscardDialogProps {
  open: boolean;
  text?: string;
  onStay: () => void;
  onDiscard: () => void;
}

export function DiscardDialog({ open, text, onStay, onDiscard }: DiscardDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('forms/leave')}
      open={open}
      onClose={onStay}
      actions={
        <>
          <Button kind="plain" onClick={onStay}>
            {t('forms/stay')}
          </Button>
          <Button kind="danger" onClick={onDiscard}>
            {t('forms/discard')}
          </Button>
        </>
      }
    >
      <p className="text-sm">{text ?? t('forms/leaveText')}</p>
    </Dialog>
  );
}
