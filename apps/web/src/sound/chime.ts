import { audio } from './audio';

/** Two tones, high enough to be heard over a room of fans: an interval that alarms use (IEC 60601-1-8). */
const TONES_HZ = [659, 880];
const TONE_S = 0.18;

/** While the browser blocks the sound, all that is due sounds once, when it no longer does. */
export function chime(): void {
  const context = audio();
  if (context.state === 'running') return ring();
  context.addEventListener('statechange', ringOnceHeard); // is added once, however often
  void context.resume();
}

function ringOnceHeard(): void {
  if (audio().state !== 'running') return;
  audio().removeEventListener('statechange', ringOnceHeard);
  ring();
}

const ring = (): void => TONES_HZ.forEach((hertz, i) => play(audio(), hertz, i * TONE_S));

function play(context: AudioContext, hertz: number, afterS: number): void {
  const begin = context.currentTime + afterS;
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = hertz;
  volume.gain.setValueAtTime(0.25, begin);
  volume.gain.exponentialRampToValueAtTime(0.001, begin + TONE_S);
  tone.connect(volume).connect(context.destination);
  tone.start(begin);
  tone.stop(begin + TONE_S);
}
