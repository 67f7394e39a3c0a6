import { type LucideIcon } from 'lucide-react';

const TONES = {
  good: 'bg-good-ground text-good',
  info: 'bg-info-ground text-info',
  warning: 'bg-warning-ground text-warning',
  critical: 'bg-critical-ground text-critical',
  quiet: 'bg-ground text-quiet outline -outline-offset-1 outline-line',
};
export type Tone = keyof typeof TONES;

/** Never by colour alone: a shape and a word as well. */
export function Badge({ tone, Icon, children }: { tone: Tone; Icon: LucideIcon; children: string }) {
  return (
    <span
      className={`inline-flex shrink-0 items-center gap-1 rounded-md px-2 py-0.5 text-xs font-medium ${TONES[tone]}`}
    >
      <Icon aria-hidden className="size-3.5" />
      {children}
    </span>
  );
}
