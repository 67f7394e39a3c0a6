import { Search } from 'lucide-react';

interface SearchBoxProps {
  label: string;
  value: string;
  onType: (text: string) => void;
}

/** What is typed is looked for as it is typed. */
export function SearchBox({ label, value, onType }: SearchBoxProps) {
  return (
    <div className="relative min-w-40 flex-1">
      <Search aria-hidden className="pointer-events-none absolute top-2.5 left-2.5 size-4 text-quiet" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={({ target }) => onType(target.value)}
        className="min-h-9 w-full rounded-md border border-line bg-ground pr-2 pl-8 text-sm placeholder:text-quiet"
      />
    </div>
  );
}
