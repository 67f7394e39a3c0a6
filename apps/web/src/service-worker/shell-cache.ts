/** Of this build; the cache of another build is thrown away. */
declare const __BUILD__: string;

const CACHE = `shell-${__BUILD__}`;
const PAGE = '/';
const BESIDE = ['/theme.js', '/icon.svg', '/icon-192.png', '/manifest.webmanifest'];
const ASSET = /\/assets\/[\w.-]+/g;
/** Kept once, whatever the request that asks for it says of itself. */
const ANY_VARIANT = { ignoreVary: true };

/** The page and what it cannot begin without; pages that are loaded later are kept when they have been seen. */
export async function keepShell(): Promise<void> {
  const cache = await caches.open(CACHE);
  const page = await fetch(PAGE, { headers: { accept: 'text/html' } });
  // the worker before keeps its own until this one has all
  if (!page.ok) throw new Error(`the page came with HTTP ${page.status}`);
  const needed = [...new Set((await page.clone().text()).match(ASSET))];
  await cache.put(PAGE, page);
  await cache.addAll([...needed, ...BESIDE]);
}

const isAsset = ({ url }: Request): boolean => new URL(url).pathname.startsWith('/assets/');
const isBeside = ({ url }: Request): boolean => BESIDE.includes(new URL(url).pathname);

/** What workers of other builds have kept; once this one serves. */
export async function dropOtherShells(): Promise<void> {
  for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
}

/** Nothing of the API ever comes out of a cache: what is shown is what the server says. */
export const isShell = (request: Request): boolean =>
  request.method === 'GET' && (request.mode === 'navigate' || isAsset(request) || isBeside(request));

/** Scripts are named by their content: once kept they are right. All else comes from the server while it answers. */
export async function fromShellCache(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  if (isAsset(request)) return (await cache.match(request, ANY_VARIANT)) ?? fetched(cache, request);
  try {
    return await fetch(request);
  } catch (away) {
    const kept = await cache.match(request.mode === 'navigate' ? PAGE : request, ANY_VARIANT);
    if (kept) return kept;
    throw away;
  }
}

async function fetched(cache: Cache, request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}
