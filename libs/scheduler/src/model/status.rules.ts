import type { CommonStatus } from './status.js';

/** Nothing will happen to it any more unless somebody acts. ERROR is not final: it is rerun, confirmed or recovered. */
const FINAL: readonly CommonStatus[] = ['SUCCESSFUL', 'CANCELED', 'SUPPRESS'];

export const isFinal = (status: CommonStatus): boolean => FINAL.includes(status);
