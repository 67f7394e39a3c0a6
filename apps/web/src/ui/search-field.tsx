import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { classes } from './classes';

interface SearchFieldProps {
  /** Said to screen readers, and shown while it is empty. */
  label: string;
  value: string;
  /** Told without spaces around it when typing has paused. */
  onSearch: (text: string) => void;
  className?: string;
}

/** Typing has to pause so long before it is searched for. */
const PAUSE_MS = 200;

/** Searches as one types; what is typed meanwhile is never taken back. */
export function SearchField({ label, value, onSearch, className }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  const search = useRef(onSearch);
  useEffect(() => {
    search.current = onSearch;
  });
  // changed from outside: cleared, or by Back
  if (value !== known) {
    setKnown(value);
    setText(value);
  }
  useEffect(() => {
    if (text.trim() === known) return;
    const timer = setTimeout(() => {
      setKnown(text.trim());
      search.current(text.trim());
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, known]);
  return (
    <label className={classes('relative min-w-0 flex-1 basis-56 md:max-w-sm', className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-2.5 left-2.5 max-md:top-3.5 size-4 text-quiet"
      />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => setText(target.value)}
        className="min-h-9 w-full rounded-md border border-line bg-panel pr-2 pl-8 text-sm placeholder:text-quiet max-md:min-h-11 max-md:text-base"
      />
    </label>
  );
}
