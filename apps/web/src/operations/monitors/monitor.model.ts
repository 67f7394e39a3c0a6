import { type components } from '@resync/client';

/** How the watching of one scheduler stands. */
export type Monitor = components['schemas']['ConnectionStatus'];
