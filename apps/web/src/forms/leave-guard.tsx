import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { same } from './changed';
import { DiscardDialog } from './discard-dialog';
import { holdsUnsaved } from '../app/unsaved';

interface LeaveGuardProps {
  changed: () => boolean;
  /** What would be lost, when it is not what was typed. */
  text?: string;
}

/**
 * Going to another page with something unsaved asks first, also when only what the address says after `?` is another; so
 * does what takes the page away otherwise (`mayGo`), and closing the tab, in the browser's words.
 */
export function LeaveGuard({ changed, text }: LeaveGuardProps) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      changed() && !(current.pathname === next.pathname && same(current.search, next.search)),
    enableBeforeUnload: changed,
    withResolver: true,
  });
  const { asked, answer } = useAsked(changed);
  return (
    <DiscardDialog
      text={text}
      open={status === 'blocked' || asked}
      onStay={() => (asked ? answer(false) : reset?.())}
      onDiscard={() => (asked ? answer(true) : proceed?.())}
    />
  );
}

/** Whether `mayGo` waits for the reader's answer. */
function useAsked(changed: () => boolean): { asked: boolean; answer: (may: boolean) => void } {
  const [asked, setAsked] = useState<{ answer: (may: boolean) => void } | null>(null);
  const now = useRef(changed);
  useEffect(() => {
    now.current = changed;
  }, [changed]);
  useEffect(
    () =>
      holdsUnsaved(async () => {
        if (!now.current()) return true;
        const may = await new Promise<boolean>((resolve) => setAsked({ answer: resolve }));
        setAsked(null);
        return may;
      }),
    [],
  );
  return { asked: asked !== null, answer: (may) => asked?.answer(may) };
}
