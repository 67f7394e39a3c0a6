import { useTranslation } from 'react-i18next';
import { Button } from '../button';
import { useFaultWords } from '../fault';
import { type ReadOn } from './read-on';

/** Below the last row: why the list does not go on, and a button that tries again. */
export function ListEnd({ of: { fault, reading, more } }: { of: ReadOn }) {
  const { t } = useTranslation();
  const words = useFaultWords();
  if (!fault) return null;
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 p-4 text-sm">
      <span className="min-w-0">
        {t('list/cutOff')} {words(fault)}
      </span>
      <Button kind="plain" disabled={reading} onClick={more}>
        {t('fault/again')}
      </Button>
    </div>
  );
}
