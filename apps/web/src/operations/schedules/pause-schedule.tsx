import { Pause } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

const MAX_NOTE = 500;

/** Asks why, so that whoever looks later knows. */
export function PauseSchedule({
  name,
  disabled,
  onPause,
}: {
  name: string;
  disabled: boolean;
  onPause: (note: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const pause = (): void => {
    setOpen(false);
    onPause(note.trim() || undefined);
  };
  return (
    <>
      <Button kind="plain" disabled={disabled} onClick={() => setOpen(true)}>
        <Pause aria-hidden className="size-4" />
        {t('operations/schedule/pause')}
      </Button>
      <Dialog
        title={t('operations/schedule/pauseOf', { name })}
        open={open}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button kind="plain" onClick={() => setOpen(false)}>
              {t('action/cancel')}
            </Button>
            <Button onClick={pause}>{t('operations/schedule/pause')}</Button>
          </>
        }
      >
        <p className="text-sm">{t('operations/schedule/pauseMeans')}</p>
        <label htmlFor={id} className="text-sm font-medium">
          {t('operations/schedule/why')}
        </label>
        <textarea
          id={id}
          rows={3}
          maxLength={MAX_NOTE}
          value={note}
          onChange={({ target }) => setNote(target.value)}
          className="w-full rounded-md border border-line bg-ground px-3 py-2 text-base"
        />
      </Dialog>
    </>
  );
}
