import { useEffect } from 'react';

const HOUSE = 'Resync';

/** The tab and its history are named after the heading of the page, in the language that it is read in. */
export function useDocumentTitle(): void {
  useEffect(() => {
    nameAfterHeading();
    const changes = new MutationObserver(nameAfterHeading);
    changes.observe(document.body, { childList: true, characterData: true, subtree: true });
    return () => changes.disconnect();
  }, []);
}

function nameAfterHeading(): void {
  const heading = document.querySelector('main h1')?.textContent.trim();
  const title = heading ? `${heading} · ${HOUSE}` : HOUSE;
  if (document.title !== title) document.title = title;
}
