import { LIVELY_FAULTS } from './engine/engine.options.js';
import { PlanCalendar, productionDay } from './engine/plan-calendar.js';
import { type SimulatorOptions } from './simulator.options.js';

const TIME_ZONE = 'America/Sao_Paulo';

/**
 * What the simulator does when nobody says anything: it begins twenty minutes into the production day of `now`, in the
 * busy hours; something fails after ten real seconds, something runs too long, and an agent goes for some minutes.
 */
export function demonstration(speed: number, now = Date.now()): SimulatorOptions {
  const day = new PlanCalendar(productionDay(now, 0, TIME_ZONE), 0, TIME_ZONE);
  const real = (seconds: number) => seconds * 1000 * Math.max(speed, 1);
  return {
    timeZone: TIME_ZONE,
    startAt: day.startsAt + 20 * 60_000,
    faults: LIVELY_FAULTS,
    operators: { rerun: 0.6, looksAfterMinutes: 90 },
    incidents: [
      { name: 'abend', afterMs: real(10) },
      { name: 'abend', afterMs: real(25) },
      { name: 'overlong', afterMs: real(45), lastsMs: real(240) },
      { name: 'agent-down', afterMs: real(75), lastsMs: real(150) },
    ],
  };
}
