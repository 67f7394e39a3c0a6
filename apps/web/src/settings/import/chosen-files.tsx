import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { size } from '../../i18n/measure';
import { isTooBig } from './batches.rules';
import { type ComposerFile } from './composer-file';

interface ChosenProps {
  files: readonly ComposerFile[];
  onRemove: (file: ComposerFile) => void;
}

/** What will be sent, how it was read, and what cannot be. */
export function ChosenFiles({ files, onRemove }: ChosenProps) {
  const { t, i18n } = useTranslation();
  return (
    <ul
      aria-label={t('import/files')}
      className="max-h-80 divide-y divide-line overflow-y-auto rounded-lg border border-line text-sm"
      tabIndex={files.length > 6 ? 0 : undefined}
    >
      {files.map((file) => (
        <li key={file.name} className="flex items-center gap-3 py-1 pr-1 pl-4">
          <span className="min-w-0 flex-1 py-1">
            <span className="block font-mono break-all">{file.name}</span>
            <span className="text-quiet">{size(file.bytes, i18n.language)} · </span>
            <How file={file} />
          </span>
          <button
            type="button"
            aria-label={t('import/remove', { name: file.name })}
            className="grid size-10 place-items-center rounded-md hover:bg-ground"
            onClick={() => onRemove(file)}
          >
            <X aria-hidden className="size-4" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function How({ file }: { file: ComposerFile }) {
  const { t } = useTranslation();
  if (isTooBig(file)) return <span className="text-critical">{t('import/tooBig')}</span>;
  if (file.bytes === 0) return <span className="text-warning">{t('import/empty')}</span>;
  return (
    <span className="text-quiet">
      {t(file.encoding === 'windows-1252' ? 'import/windows' : 'import/utf8')}
    </span>
  );
}
