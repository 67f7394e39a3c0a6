import { InvalidInput } from '@resync/platform';
import { type z } from 'zod';
import { type Driver } from '../engine/driver.js';
import { type World } from '../engine/world.js';
import { type FrontDoors } from '../http/front-doors.js';
import { type Account } from '../source/account.js';
import { type ApiFaults } from './api-faults.js';
import { type ApiStats } from './api-stats.js';

export interface AdminContext {
  /** Absent over a frozen snapshot. */
  driver: Driver | null;
  faults: ApiFaults;
  stats: ApiStats;
  account: Account;
  /** Absent without a standby. */
  doors: FrontDoors | null;
}

export interface AdminCommand {
  input: z.ZodType<unknown>;
  run: (context: AdminContext, input: unknown) => unknown;
}

/** One command: what it takes and what it does. */
export function command<Input>(
  input: z.ZodType<Input>,
  run: (context: AdminContext, input: Input) => unknown,
): AdminCommand {
  return { input, run: (context, value) => run(context, input.parse(value)) };
}

/** A command that changes the world; answers what `act` returns. */
export const change = <Input>(
  input: z.ZodType<Input>,
  act: (world: World, input: Input) => unknown,
): AdminCommand => command(input, (context, value) => driverOf(context).act((world) => act(world, value)));

export function driverOf({ driver }: AdminContext): Driver {
  if (!driver) throw new InvalidInput('the snapshot is frozen: nothing in it can be changed');
  return driver;
}
