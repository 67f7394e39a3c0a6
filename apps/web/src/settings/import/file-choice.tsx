import { FileUp } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { size } from '../../i18n/measure';
import { Button } from '../../ui/button';
import { Switch } from '../../ui/switch';
import { classes } from '../../ui/classes';
import { batchesOf, isTooBig } from './batches.rules';
import { type ComposerFile, readFiles } from './composer-file';
import { ChosenFiles } from './chosen-files';

/** Files by drag, by button or by keyboard; sizes and limits are said before anything is sent. */
export function FileChoice({ onStart }: { onStart: (files: ComposerFile[], strict: boolean) => void }) {
  const { t, i18n } = useTranslation();
  const [files, setFiles] = useState<ComposerFile[]>([]);
  const [unreadable, setUnreadable] = useState<string[]>([]);
  const [reading, setReading] = useState(false);
  const [strict, setStrict] = useState(false);
  const take = async (list: FileList | null): Promise<void> => {
    if (!list || list.length === 0) return;
    setReading(true);
    const { read, unreadable: not } = await readFiles([...list]);
    setReading(false);
    setUnreadable(not);
    // the same name again is the same file, chosen anew
    setFiles((known) => [...known.filter(({ name }) => !read.some((one) => one.name === name)), ...read]);
  };
  const good = files.filter((file) => !isTooBig(file) && file.bytes > 0);
  const all = size(
    good.reduce((sum, file) => sum + file.bytes, 0),
    i18n.language,
  );
  return (
    <div className="flex flex-col gap-5 p-4">
      <DropZone onFiles={(list) => void take(list)} />
      {reading && <p className="text-sm text-quiet">{t('import/reading')}</p>}
      <p role="alert" className="text-sm break-words text-critical empty:hidden">
        {unreadable.length > 0 && t('import/unreadable', { names: unreadable.join(', ') })}
      </p>
      {files.length > 0 && (
        <>
          <ChosenFiles files={files} onRemove={(file) => setFiles(files.filter((one) => one !== file))} />
          <Switch
            label={t('import/strict')}
            checked={strict}
            onChange={({ target }) => setStrict(target.checked)}
          >
            {t('import/strictHint')}
          </Switch>
          <div className="flex flex-wrap items-center justify-end gap-3">
            <p className="mr-auto text-sm text-quiet">
              {t('import/chosen', { count: good.length, size: all })},{' '}
              {t('import/requests', { count: batchesOf(good).length })}
            </p>
            <Button disabled={good.length === 0 || reading} onClick={() => onStart(good, strict)}>
              {t('import/send')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function DropZone({ onFiles }: { onFiles: (files: FileList | null) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, inside: boolean): void => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <div
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        onFiles(event.dataTransfer.files);
      }}
      className={classes(
        'flex flex-col items-center gap-2 rounded-xl border-2 border-dashed border-line px-4 py-8 text-center',
        over && 'border-accent bg-info-ground',
      )}
    >
      <FileUp aria-hidden className="size-8 text-quiet" />
      <p className="font-medium max-md:hidden">{t('import/drop')}</p>
      <p className="text-sm text-quiet max-md:hidden">{t('import/or')}</p>
      <input
        id={id}
        type="file"
        multiple
        aria-describedby={`${id}-limits`}
        className="peer sr-only"
        onChange={({ target }) => {
          onFiles(target.files);
          target.value = ''; // the same file can be chosen again
        }}
      />
      <label
        htmlFor={id}
        className="inline-flex min-h-10 cursor-pointer items-center rounded-md bg-accent px-4 text-sm font-medium text-on-accent peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent hover:opacity-90"
      >
        {t('import/choose')}
      </label>
      <p id={`${id}-limits`} className="max-w-prose text-sm text-quiet">
        {t('import/limits')}
      </p>
    </div>
  );
}
