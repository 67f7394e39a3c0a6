import { InvalidInput } from '@resync/platform';
import { z } from 'zod';
import { JOB_ACTIONS } from '../engine/actions.js';
import { type AdminCommand, change, command } from './command.js';
import { findJob, findWorkstation } from './find.js';

/** What happens around the jobs of a real estate: to its agents, its engine, its master, and to what an account may see. */
export const LANDSCAPE_COMMANDS: Record<string, AdminCommand> = {
  /** Off and on again so many times, each change so many virtual seconds after the one before; it ends online. */
  flap: change(
    z.strictObject({
      workstation: z.string(),
      times: z.int().min(1).max(1_000).default(5),
      everySeconds: z.int().min(1).default(20),
      state: z.enum(['offline', 'unlinked', 'stopped']).default('offline'),
    }),
    (world, { workstation: name, times, everySeconds, state }) => {
      const workstation = findWorkstation(world, name);
      for (let change = 0; change < 2 * times; change++)
        world.at(world.now + change * everySeconds * 1000, {
          kind: 'agent-becomes',
          workstation,
          state: change % 2 === 0 ? state : 'online',
        });
    },
  ),
  /** Down: time passes and the API answers, but nothing in the plan moves. Up again, what was due happens at once. */
  batchman: change(z.strictObject({ up: z.boolean() }), (world, { up }) => {
    world.batchmanUp = up;
  }),
  /** What an operator does to a job (reference §1.6): `rerun`, `confirm-succ`, `hold`, … */
  action: change(
    z.strictObject({ job: z.string(), action: z.enum(Object.keys(JOB_ACTIONS)) }),
    (world, { job, action }) => JOB_ACTIONS[action]?.(world, findJob(world, job)),
  ),
  /** The account no longer sees these folders and what is below them; an empty list gives everything back. */
  account: command(z.strictObject({ hiddenFolders: z.array(z.string()) }), ({ account }, { hiddenFolders }) =>
    account.hide(hiddenFolders),
  ),
  /** The standby takes over: the other address answers, this one refuses. */
  'switch-master': command(z.strictObject({}), async ({ doors }) => {
    if (!doors) throw new InvalidInput('there is no standby: start the simulator with one');
    return { address: await doors.switch() };
  }),
};
