import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

interface SearchFieldProps {
  /** Said to screen readers, and shown while it is empty. */
  label: string;
  value: string;
  onSearch: (text: string) => void;
}

/** Typing has to pause so long before it is searched for. */
const PAUSE_MS = 200;

/** Searches as one types; what is typed meanwhile is never taken back. */
export function SearchField({ label, value, onSearch }: SearchFieldProps) {
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
    if (text === known) return;
    const timer = setTimeout(() => {
      setKnown(text);
      search.current(text);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, known]);
  return (
    <label className="relative min-w-0 flex-1 basis-56 md:max-w-sm">
      <Search aria-hidden className="absolute top-2.5 left-2.5 size-4 text-quiet" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={({ target }) => setText(target.value)}
        className="min-h-9 w-full rounded-md border border-line bg-panel pr-2 pl-8 text-sm placeholder:text-quiet"
      />
    </label>
  );
}
