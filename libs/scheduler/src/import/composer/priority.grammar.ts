import type { Cursor } from './composer.cursor.js';
import type { Priority } from './composer.model.js';

export const HI = 100;
export const GO = 101;

/** 0 to 99, HI or GO. */
export function readPriority(cursor: Cursor): Priority {
  if (cursor.accept('HI')) return HI;
  if (cursor.accept('GO')) return GO;
  const priority = cursor.integer('a priority');
  if (priority > 99) cursor.fail('INVALID_NUMBER', 'a priority is 0 to 99, HI or GO', cursor.last);
  return priority;
}
