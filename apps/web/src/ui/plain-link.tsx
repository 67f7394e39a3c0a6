import { useRouter } from '@tanstack/react-router';
import { type MouseEvent, type ReactNode } from 'react';

/** To an address within the house that another area owns: without its types, and without loading the page anew. */
export function PlainLink({ href, children }: { href: string; children: ReactNode }) {
  const { history } = useRouter();
  const go = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    history.push(href);
  };
  return (
    <a href={href} onClick={go} className="text-accent underline underline-offset-2">
      {children}
    </a>
  );
}
