import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';

const Palette = lazy(() => import('./palette').then((loaded) => ({ default: loaded.Palette })));

/** Ctrl K, or ⌘ K, goes anywhere by a few letters. */
export function PaletteButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
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
      {open && (
        <Suspense fallback={null}>
          <Palette close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
