import { useTranslation } from 'react-i18next';
import { useEffect } from 'react';
import { Button } from '../ui/button';
import { useWall } from './monitor-search';

/**
 * A wall screen reads from five metres: larger words, nothing to press. Escape leaves it. It is in the address, so that a
 * screen that starts by itself comes up so.
 */
export function WallToggle() {
  const { t } = useTranslation();
  const { wall, show } = useWall();
  useEffect(() => {
    if (!wall) return;
    document.documentElement.setAttribute('data-wall', '');
    return () => document.documentElement.removeAttribute('data-wall');
  }, [wall]);
  useEffect(() => {
    if (!wall) return;
    const leave = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') show(false);
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  });
  return (
    <Button kind="plain" aria-pressed={wall} onClick={() => show(!wall)}>
      {t(wall ? 'monitor/endWall' : 'monitor/wall')}
    </Button>
  );
}
