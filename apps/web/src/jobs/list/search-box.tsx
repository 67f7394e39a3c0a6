import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { classes } from '../../ui/classes';

const QUIET_MS = 200;

interface SearchBoxProps {
  label: string;
  value: string;
  /** Told when typing has paused. */
  onSearch: (text: string) => void;
  className?: string;
}

/** Searches as one types. What the address says comes back into it, but never over what is being typed. */
export function SearchBox({ label, value, onSearch, className }: SearchBoxProps) {
  const [text, setText] = useState(value);
  const said = useRef(value);
  const tell = useRef(onSearch);
  useEffect(() => {
    tell.current = onSearch;
  }, [onSearch]);
  useEffect(() => {
    // by a link, by Back, by "clear filters"
    if (value === said.current) return;
    said.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    if (text.trim() === said.current) return undefined;
    const timer = setTimeout(() => {
      said.current = text.trim();
      tell.current(said.current);
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <label className={classes('relative flex items-center', className)}>
      <span className="sr-only">{label}</span>
      <Search aria-hidden className="pointer-events-none absolute left-2.5 size-4 text-quiet" />
      <input
        type="search"
        value={text}
        placeholder={label}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => setText(target.value)}
        className="min-h-9 w-full rounded-md border border-line bg-panel pr-2 pl-8 text-sm placeholder:text-quiet max-md:min-h-11 max-md:text-base"
      />
    </label>
  );
}
