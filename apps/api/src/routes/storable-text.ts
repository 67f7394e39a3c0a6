/** NUL and broken surrogates are valid JSON but no text: PostgreSQL refuses them. */
export const isStorableText = (text: string): boolean => !text.includes('\0') && text.isWellFormed();
