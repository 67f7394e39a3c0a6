/** Asks the reader whether what is unsaved in one place may go. */
type Asks = () => Promise<boolean>;

const places = new Set<Asks>();

/** While a place may hold something unsaved; gives the way to end that. */
export function holdsUnsaved(asks: Asks): () => void {
  places.add(asks);
  return () => void places.delete(asks);
}

/** Whether everything unsaved in the page may go: asked of the reader, one place after the other. */
export async function mayGo(): Promise<boolean> {
  for (const asks of [...places]) if (!(await asks())) return false;
  return true;
}
