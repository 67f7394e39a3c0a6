import { classes } from './classes';

type Tone = 'good' | 'info' | 'critical' | 'error' | 'warning' | 'quiet';

/** By the internal status of jobs and job streams; what is not named here waits or is of another kind. */
const TONES: Record<string, Tone> = {
  SUCC: 'good',
  DONE: 'good',
  INTRO: 'info',
  EXEC: 'info',
  BOUND: 'info',
  SUCC_PENDING: 'info',
  ABEND: 'critical',
  FAIL: 'critical',
  ERROR: 'critical',
  STUCK: 'error',
  ABEND_PENDING: 'error',
  HOLD: 'warning',
  FENCE: 'warning',
  SUSP: 'warning',
};

const COLOURS: Record<Tone, string> = {
  good: 'bg-good-ground text-good',
  info: 'bg-info-ground text-info',
  critical: 'bg-critical-ground text-critical',
  error: 'bg-error-ground text-error',
  warning: 'bg-warning-ground text-warning',
  quiet: 'bg-ground text-quiet',
};

/** The scheduler's own word for a state, in its colour. */
export function JobState({ status, large }: { status: string; large?: boolean }) {
  return (
    <span
      className={classes(
        'inline-flex shrink-0 items-center rounded-md px-2 py-0.5 font-mono text-xs font-medium',
        large && 'rounded-lg px-4 py-1.5 text-2xl font-semibold wall:text-5xl',
        COLOURS[TONES[status] ?? 'quiet'],
      )}
    >
      {status}
    </span>
  );
}
