/** A link that looks like the main button, because it leads to the page of a deed. */
export const MAIN_LINK =
  'inline-flex min-h-9 items-center justify-center gap-2 rounded-md bg-accent px-3 text-sm font-medium text-on-accent hover:opacity-90';
/** The same, of lesser weight. */
export const PLAIN_LINK =
  'inline-flex min-h-9 items-center justify-center gap-2 rounded-md border border-line bg-panel px-3 text-sm font-medium hover:bg-ground';
