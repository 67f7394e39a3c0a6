/** Shows an address in a window that is open already, else in a new one. */
export async function openPage(clients: Clients, url: string): Promise<void> {
  const [open] = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!open) {
    await clients.openWindow(url);
    return;
  }
  // a browser that lets nobody take the focus still shows the address
  await open.focus().catch(() => undefined);
  // only pages that this worker controls can be sent on by it
  await open.navigate(url).catch(() => clients.openWindow(url));
}
