import { type ReactNode } from 'react';
import { classes } from './classes';

interface PageProps {
  title: ReactNode;
  /** Beside the title: what can be done here. */
  extra?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** The shape of every page but the monitor. */
export function Page({ title, extra, children, className }: PageProps) {
  return (
    <div className={classes('mx-auto flex w-full max-w-[110rem] flex-col gap-4 p-3 md:p-5', className)}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="min-w-0 text-xl font-semibold break-words">{title}</h1>
        {extra && <div className="flex flex-wrap items-center gap-2 print:hidden">{extra}</div>}
      </div>
      {children}
    </div>
  );
}
