import { useTranslation } from 'react-i18next';
import { useEffect, useState } from 'react';
import { Button } from '../ui/button';

/** A wall screen reads from five metres: larger words, nothing to press. Escape leaves it. */
export function WallToggle() {
  const { t } = useTranslation();
  const [wall, setWall] = useState(false);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-wall', wall);
    const leave = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') setWall(false);
    };
    window.addEventListener('keydown', leave);
    return () => {
      window.removeEventListener('keydown', leave);
      document.documentElement.removeAttribute('data-wall');
    };
  }, [wall]);
  return (
    <Button kind="plain" aria-pressed={wall} onClick={() => setWall(!wall)}>
      {t(wall ? 'monitor/endWall' : 'monitor/wall')}
    </Button>
  );
}
