import { useState } from 'react';
import { useFaultWords } from './fault';
import { notice } from './notices';

/** For buttons: does something once at a time, says how it went, and whether it is under way. */
export function useWork(): {
  busy: boolean;
  run: (work: () => Promise<unknown>, done?: string) => Promise<boolean>;
} {
  const words = useFaultWords();
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<unknown>, done?: string): Promise<boolean> => {
    setBusy(true);
    try {
      await work();
      if (done) notice('good', done);
      return true;
    } catch (error) {
      notice('critical', words(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, run };
}
