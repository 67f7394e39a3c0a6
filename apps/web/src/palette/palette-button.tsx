import { Search } from 'lucide-react';
import { type ComponentType, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { notice } from '../ui/notices';

type Palette = ComponentType<{ close: () => void }>;

/** Ctrl K, or ⌘ K, goes anywhere by a few letters. */
export function PaletteButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const Palette = usePalette(open, () => {
    setOpen(false);
    notice('critical', t('palette/failed'));
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <Button
        kind="plain"
        aria-label={t('palette/open')}
        title={t('palette/open')}
        onClick={() => setOpen(true)}
      >
        <Search aria-hidden className="size-4" />
        <kbd aria-hidden className="font-sans text-xs text-quiet max-lg:hidden">
          Ctrl K
        </kbd>
      </Button>
      {open && Palette && <Palette close={() => setOpen(false)} />}
    </>
  );
}

/** Loaded when it is first wanted; what cannot be loaded, as after a new version, fails alone and is tried again. */
function usePalette(wanted: boolean, onFailed: () => void): Palette | null {
  const [palette, setPalette] = useState<{ Palette: Palette } | null>(null);
  useEffect(() => {
    if (wanted && !palette) import('./palette').then(setPalette, onFailed);
  }, [wanted]); // once for each time that it is wanted
  return palette?.Palette ?? null;
}
