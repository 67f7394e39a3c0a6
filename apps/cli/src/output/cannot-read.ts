/** What is said of a file that cannot be read. */
export const cannotRead = (file: string, cause: unknown): Error =>
  new Error(`Cannot read ${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
