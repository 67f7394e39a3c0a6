import { hash } from 'node:crypto';
import { v7 } from 'uuid';

/** A new time-ordered UUID (version 7). */
export const newId = (): string => v7();

/**
 * The UUID (version 8, SHA-1) of a list of parts: the same parts always give the same id, on every replica.
 * Parts are joined by a character that no name can hold, so `['a','b']` and `['ab']` differ.
 */
export function deterministicId(...parts: readonly string[]): string {
  const hex = hash('sha1', parts.join('\u001f'), 'hex');
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
