/** What this browser can do about notifications, and what its owner allows. */
export type PushAbility = 'possible' | 'denied' | 'unable';

export function pushAbility(): PushAbility {
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) return 'unable';
  return Notification.permission === 'denied' ? 'denied' : 'possible';
}

const manager = async (): Promise<PushManager> => (await navigator.serviceWorker.ready).pushManager;

/** The subscription of this browser; null while there is none. */
export async function ownSubscription(): Promise<PushSubscription | null> {
  if (pushAbility() === 'unable' || !(await navigator.serviceWorker.getRegistration())) return null;
  return (await manager()).getSubscription();
}

/** Asks the reader, where they have not been asked. Null when they do not want it. */
export async function subscribeBrowser(publicKey: string): Promise<PushSubscription | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  const push = await manager();
  const known = await push.getSubscription();
  if (known && sameKey(known, publicKey)) return known;
  // made for another house's key: the push service would refuse ours
  await known?.unsubscribe();
  return push.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
}

const sameKey = ({ options }: PushSubscription, publicKey: string): boolean =>
  options.applicationServerKey !== null && base64url(options.applicationServerKey) === publicKey;

/** As the server names a subscription: SHA-256 of its endpoint. */
export async function endpointHash({ endpoint }: PushSubscription): Promise<string> {
  return base64url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint)));
}

const base64url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
