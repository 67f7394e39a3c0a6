/** For whom this browser is told: one person, in the tenants where they asked for it. The browser has one subscription. */
interface ToldHere {
  /** Of the user or the key. */
  by: string;
  tenants: readonly string[];
}

const KEY = 'resync.push';

export function toldHere(): ToldHere | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as ToldHere | null;
  } catch {
    return null;
  }
}

export function tellHere(by: string, tenant: string): void {
  const known = toldHere();
  const before = known?.by === by ? known.tenants : [];
  store({ by, tenants: [...new Set([...before, tenant])] });
}

/** Whether somebody is told here still, of another tenant. */
export function tellNoMore(tenant: string): boolean {
  const known = toldHere();
  const tenants = (known?.tenants ?? []).filter((id) => id !== tenant);
  store(known && tenants.length > 0 ? { ...known, tenants } : null);
  return tenants.length > 0;
}

export const tellNobody = (): void => store(null);

function store(told: ToldHere | null): void {
  if (told) localStorage.setItem(KEY, JSON.stringify(told));
  else localStorage.removeItem(KEY);
}
