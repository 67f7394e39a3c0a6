import { useTranslation } from 'react-i18next';
import { Button } from './button';

interface BrokenProps {
  error: unknown;
  words: string;
  again: () => void;
}

/** What browsers, and the loader of style sheets, say of a part of the page that did not come. */
const NOT_LOADED = /dynamically imported module|Importing a module script failed|Unable to preload CSS/;

/**
 * Says what could not be shown, with a button that tries again. A part that did not come is not asked for twice, and a new
 * version has it under another name: it comes with the page.
 */
export function Broken({ error, words, again }: BrokenProps) {
  const { t } = useTranslation();
  const isNotLoaded = error instanceof Error && NOT_LOADED.test(error.message);
  return (
    <div role="alert" className="flex flex-col items-start gap-3 p-4 text-sm">
      {words}
      <Button kind="plain" onClick={isNotLoaded ? () => window.location.reload() : again}>
        {t('fault/again')}
      </Button>
    </div>
  );
}
