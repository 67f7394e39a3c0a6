import { useBlocker } from '@tanstack/react-router';
import { DiscardDialog } from './discard-dialog';

interface LeaveGuardProps {
  changed: () => boolean;
  /** What would be lost, when it is not what was typed. */
  text?: string;
}

/** Going to another page with something unsaved asks first; so does closing the tab, in the browser's words. */
export function LeaveGuard({ changed, text }: LeaveGuardProps) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => changed() && current.pathname !== next.pathname,
    enableBeforeUnload: changed,
    withResolver: true,
  });
  return (
    <DiscardDialog
      text={text}
      open={status === 'blocked'}
      onStay={() => reset?.()}
      onDiscard={() => proceed?.()}
    />
  );
}
