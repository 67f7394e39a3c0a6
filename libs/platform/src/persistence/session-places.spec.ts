import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SessionPlaces } from './session-places.js';

/** A pool of 15 has ten places, of which two are kept for tenants that hold none. */
const POOL = 15;

/** Asks for a place and tells the order in which places were given. */
function asker(places: SessionPlaces, order: string[]) {
  const ends = new Map<string, () => void>();
  return {
    ask: (tenant: string, name = tenant): void => {
      void places.take(tenant).then((end) => {
        order.push(name);
        ends.set(name, end);
      });
    },
    end: (name: string): void => ends.get(name)?.(),
    settled: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

it('gives a quiet tenant a place at once although a noisy one asks for all', async () => {
  const order: string[] = [];
  const { ask, settled } = asker(new SessionPlaces(POOL), order);
  for (let n = 0; n < 30; n++) ask('noisy');
  ask('quiet');
  await settled();
  expect(order.filter((name) => name === 'noisy')).toHaveLength(8);
  expect(order).toContain('quiet');
});

it('gives the next place to the tenant that holds fewest, whoever asked before', async () => {
  const order: string[] = [];
  const { ask, end, settled } = asker(new SessionPlaces(3), order); // two places, none kept
  ask('noisy', 'noisy 1');
  ask('noisy', 'noisy 2');
  ask('noisy', 'noisy 3');
  ask('quiet');
  await settled();
  end('noisy 1');
  await settled();
  expect(order).toEqual(['noisy 1', 'noisy 2', 'quiet']);
});

it('lets one tenant alone work, and never gives more than there are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 60 }), async (tenants) => {
      const places = new SessionPlaces(POOL);
      let running = 0;
      let most = 0;
      const work = async (tenant: string) => {
        const end = await places.take(tenant);
        most = Math.max(most, ++running);
        await Promise.resolve();
        running--;
        end();
        end();
      };
      await Promise.all(tenants.map(work));
      expect(running).toBe(0);
      expect(most).toBeLessThanOrEqual(10);
    }),
  );
});
