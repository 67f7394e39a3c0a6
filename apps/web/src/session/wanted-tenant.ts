const NAME = 'tenant';

/** The tenant that the address names, as that of a notification does; taken out of it, because one may go to another later. */
function takenFromAddress(): string | null {
  const url = new URL(window.location.href);
  const tenant = url.searchParams.get(NAME);
  if (tenant === null) return null;
  url.searchParams.delete(NAME);
  window.history.replaceState(window.history.state, '', url);
  return tenant;
}

/** Where the page was opened to go; null: wherever its reader was. */
export const WANTED_TENANT = takenFromAddress();
