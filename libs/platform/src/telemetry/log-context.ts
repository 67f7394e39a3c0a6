import { AsyncLocalStorage } from 'node:async_hooks';

const running = new AsyncLocalStorage<Record<string, unknown>>();

/** Every log line that `work` writes carries these fields, besides those of an outer call. */
export const withLogContext = <T>(fields: Record<string, unknown>, work: () => T): T =>
  running.run({ ...running.getStore(), ...fields }, work);

export const currentLogContext = (): Record<string, unknown> => running.getStore() ?? {};
