import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';

const PAGES: Readonly<Record<string, string>> = {
  job: '/jobs',
  stream: '/streams',
  workstation: '/workstations',
};

interface ObjectLinkProps {
  object: { kind: string; id: string | null };
  children: ReactNode;
}

/** What an event or a problem is about, with a link where it has a page. */
export function ObjectLink({ object: { kind, id }, children }: ObjectLinkProps) {
  const page = PAGES[kind];
  if (id === null || page === undefined) return children;
  const to: string = `${page}/${id}`;
  return (
    <Link
      to={to}
      className="underline-offset-2 hover:text-accent hover:underline max-md:underline"
      preload={false}
    >
      {children}
    </Link>
  );
}
