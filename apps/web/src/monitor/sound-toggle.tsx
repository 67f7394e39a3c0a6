import { Volume2, VolumeX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useIsMuted } from '../sound/audio';
import { chime } from '../sound/chime';
import { chooseSound, useSound } from '../sound/sound';
import { Button } from '../ui/button';

/** Switching it on sounds once: the browser allows it from then on, and one hears how it will be. */
export function SoundToggle() {
  const { t } = useTranslation();
  const on = useSound();
  const muted = useIsMuted(on);
  const Icon = on && !muted ? Volume2 : VolumeX;
  const toggle = (): void => {
    // the press itself has lifted the browser's block
    if (muted) return chime();
    chooseSound(!on);
    if (!on) chime();
  };
  return (
    <Button
      kind="plain"
      className={muted ? 'text-warning' : 'wall:hidden'}
      aria-pressed={on}
      onClick={toggle}
    >
      <Icon aria-hidden className="size-4" />
      <span className="max-md:sr-only">
        {t(muted ? 'monitor/soundMuted' : on ? 'monitor/soundOn' : 'monitor/soundOff')}
      </span>
    </Button>
  );
}
