import { type ClassValue, clsx } from 'clsx';
import { twMerge } from 'tailwind-merge';

/** Class names together; of two that mean the same property the later one holds. */
export const classes = (...names: ClassValue[]): string => twMerge(clsx(names));
