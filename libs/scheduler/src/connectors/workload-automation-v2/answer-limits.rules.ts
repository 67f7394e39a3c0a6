import { KIB, MIB } from '../http/bytes.rules.js';

/** Bytes of what is a few fields by nature: the engine, a count. */
export const SMALL_ANSWER = MIB;

/** Bytes of one object with all that hangs on it: a stream names its jobs, a definition holds their scripts. */
export const OBJECT_ANSWER = 16 * MIB;

/**
 * Bytes of a page of so many rows. A job takes 2.6 kB in the samples, three times that with long texts; a job that is
 * repeated every minute has a run of half a kilobyte for each, so a few rows of a small page may be much larger. Where
 * many such rows come together the page is asked for with fewer of them.
 */
export const pageAnswer = (rows: number): number => 4 * MIB + rows * 8 * KIB;
