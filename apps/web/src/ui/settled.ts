import { useEffect, useState } from 'react';

/** Long enough that a typed word is one question, short enough that it seems at once. */
const SETTLES_MS = 200;

/** The value once it has not changed for a moment. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLES_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
