import { afterEach, expect, it } from 'vitest';
import { aJob, aStream } from '../src/engine/engine.fixtures.js';
import { emptyDocument } from '../src/estate/definitions.js';
import { type Simulator, type SimulatorOptions } from '../src/simulator.options.js';
import { startSimulator } from '../src/simulator.js';
import { admin, rows } from './client.fixtures.js';

let simulator: Simulator;
afterEach(() => simulator.close());

async function start(options: SimulatorOptions = {}): Promise<void> {
  const streams = [aStream('DAY', [aJob('A')]), aStream('/FIN/PAY', [aJob('B')])];
  simulator = await startSimulator({ document: { ...emptyDocument(), streams }, ...options });
}

const names = async (): Promise<unknown[]> =>
  (await rows(simulator, 'job', "workstation = 'AGT1' ORDER BY name")).map(({ name }) => name);

it('hides folders from the account, in lists and in counts, and gives them back', async () => {
  await start();
  const all = await names();
  await admin(simulator, 'account', { hiddenFolders: ['/FIN'] });
  expect(await names()).toEqual(all.filter((name) => name !== 'B'));
  await admin(simulator, 'account', { hiddenFolders: [] });
  expect(await names()).toEqual(all);
});

it('answers at one of two addresses, and at the other after a switch', async () => {
  await start({ standby: true });
  const answers = () =>
    Promise.all(
      simulator.addresses.map((address) =>
        fetch(`${address}/api/v2/engine/info`).then(
          ({ status }) => status,
          () => 'refused',
        ),
      ),
    );
  expect(await answers()).toEqual([401, 'refused']);
  await admin(simulator, 'switch-master');
  expect(await answers()).toEqual(['refused', 401]);
  await admin(simulator, 'switch-master');
  expect(await answers()).toEqual([401, 'refused']);
});

it('has no master to switch without a standby', async () => {
  await start();
  expect((await admin(simulator, 'switch-master')).status).toBe(400);
});

it('lets an agent flap in virtual time', async () => {
  await start();
  await admin(simulator, 'flap', { workstation: 'AGT1', times: 2, everySeconds: 30 });
  const states: boolean[] = [];
  for (let steps = 0; steps < 5; steps++) {
    const [agent] = await rows(simulator, 'workstation', "name = 'AGT1'");
    states.push(JSON.stringify(agent?.activeStates).includes('JOBMAN_UP'));
    await admin(simulator, 'clock', { advanceMs: 30_000 });
  }
  expect(states).toEqual([false, true, false, true, true]);
});

it('reruns a job by hand', async () => {
  await start();
  await admin(simulator, 'clock', { advanceMs: 10_000 });
  await admin(simulator, 'abend', { job: 'DAY.A' });
  await admin(simulator, 'action', { job: 'DAY.A', action: 'rerun' });
  expect(simulator.driver.engine.world.plan.jobs.find(({ name }) => name === 'A')?.run.type).toBe('RERUN');
});
