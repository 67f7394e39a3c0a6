import { type ReactNode, useId } from 'react';
import { PanelBoundary } from './panel-boundary';

interface PanelProps {
  title: string;
  /** Beside the title. */
  extra?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** A part of a page with its own title, and its own failure: one that breaks takes no other with it. */
export function Panel({ title, extra, children, className = '' }: PanelProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={`flex min-w-0 flex-col rounded-xl border border-line bg-panel ${className}`}
    >
      <header className="flex min-h-12 items-center justify-between gap-3 border-b border-line px-4 py-2">
        <h2 id={id} className="text-base font-semibold">
          {title}
        </h2>
        {extra}
      </header>
      <PanelBoundary>{children}</PanelBoundary>
    </section>
  );
}

/** What a panel says when it has nothing. */
export const Empty = ({ children }: { children: ReactNode }) => (
  <p className="p-4 text-sm text-quiet">{children}</p>
);

/** The shape of what is coming, in its size, so that nothing jumps. */
export const Skeleton = ({ lines }: { lines: number }) => (
  <div aria-hidden className="flex flex-col gap-3 p-4">
    {Array.from({ length: lines }, (_, i) => (
      <div key={i} className="h-5 animate-pulse rounded bg-ground" />
    ))}
  </div>
);
