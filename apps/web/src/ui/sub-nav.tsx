import { type ReactNode } from 'react';

/** The parts of an area, each with an address: `<SubNav label="…"><Link …/></SubNav>`. */
export function SubNav({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav
      aria-label={label}
      className="-mx-3 flex gap-1 overflow-x-auto border-b border-line px-3 print:hidden md:mx-0 md:px-0"
    >
      {children}
    </nav>
  );
}

/** For the links of a `SubNav`. */
export const SUB_NAV_LINK =
  'min-h-10 shrink-0 border-b-2 border-transparent px-3 py-2 text-sm text-quiet hover:text-text aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-text';
