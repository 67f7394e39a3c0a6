/** Of each tab its own, over a reload and a new sign-in. */
const KEY = 'resync.tenant';
const NAME = 'tenant';

/** The tenant that this tab looks at; null: it has not looked at any. */
export const tabTenant = (): string | null => sessionStorage.getItem(KEY);

export const keepTabTenant = (tenant: string): void => sessionStorage.setItem(KEY, tenant);

/** The address of a notification names its tenant; taken out of it, because one may go to another later. */
function takeFromAddress(): void {
  const url = new URL(window.location.href);
  const tenant = url.searchParams.get(NAME);
  if (tenant === null) return;
  keepTabTenant(tenant);
  url.searchParams.delete(NAME);
  window.history.replaceState(window.history.state, '', url);
}

// before the router reads it
takeFromAddress();
