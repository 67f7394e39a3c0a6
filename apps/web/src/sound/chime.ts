/** Two tones, high enough to be heard over a room of fans: an interval that alarms use (IEC 60601-1-8). */
const TONES_HZ = [659, 880];
const TONE_S = 0.18;

let context: AudioContext | undefined;

/** Browsers are silent until somebody has touched the page; then this is, too. */
export function chime(): void {
  context ??= new AudioContext();
  void context.resume();
  TONES_HZ.forEach((hertz, i) => play(context as AudioContext, hertz, i * TONE_S));
}

function play(audio: AudioContext, hertz: number, afterS: number): void {
  const begin = audio.currentTime + afterS;
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = hertz;
  volume.gain.setValueAtTime(0.25, begin);
  volume.gain.exponentialRampToValueAtTime(0.001, begin + TONE_S);
  tone.connect(volume).connect(audio.destination);
  tone.start(begin);
  tone.stop(begin + TONE_S);
}
