import { toFailure } from '../temporal/index.js';

export type Activities = Record<string, (...args: unknown[]) => Promise<unknown>>;

/** Two providers have a method of one name: Temporal knows activities by their name alone. */
export class DuplicateActivity extends Error {
  constructor(name: string, providers: readonly string[]) {
    super(`activity "${name}" is defined twice: ${providers.join(' and ')}`);
    this.name = 'DuplicateActivity';
  }
}

const LIFECYCLE = new Set([
  'onModuleInit',
  'onModuleDestroy',
  'onApplicationBootstrap',
  'onApplicationShutdown',
  'beforeApplicationShutdown',
]);

/**
 * Every public method of the providers as an activity, bound to its provider. An error of ours leaves as an
 * `ApplicationFailure` of type `code`, tried again only if it is retryable; a cancellation passes as it is.
 * Throws `DuplicateActivity`.
 */
export function asActivities(...providers: readonly object[]): Activities {
  const activities: Activities = {};
  const owners = new Map<string, string>();
  for (const provider of providers) {
    const owner = provider.constructor.name;
    for (const name of methodsOf(provider)) {
      const other = owners.get(name);
      if (other !== undefined) throw new DuplicateActivity(name, [other, owner]);
      owners.set(name, owner);
      activities[name] = asActivity(provider, name);
    }
  }
  return activities;
}

function asActivity(provider: object, name: string) {
  return async (...args: unknown[]): Promise<unknown> => {
    try {
      const method = Reflect.get(provider, name) as (...args: unknown[]) => unknown;
      return await method.apply(provider, args);
    } catch (error) {
      throw toFailure(error);
    }
  };
}

/** Own and inherited methods; `#private` ones are invisible by nature. */
function methodsOf(provider: object): string[] {
  const names = new Set<string>();
  for (
    let type = Object.getPrototypeOf(provider) as object;
    type !== Object.prototype;
    type = Object.getPrototypeOf(type) as object
  ) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(type)))
      if (name !== 'constructor' && typeof property.value === 'function' && !LIFECYCLE.has(name))
        names.add(name);
  }
  return [...names];
}
