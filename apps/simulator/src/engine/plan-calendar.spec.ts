import { parseComposer } from '@resync/scheduler/composer';
import { describe, expect, it } from 'vitest';
import { estateFrom } from '../estate/estate.js';
import { Engine } from './engine.js';
import { HOUR, MIDNIGHT } from './engine.fixtures.js';
import { NO_FAULTS } from './engine.options.js';

const TEXT = `
$CALENDAR
FERIADOS 11/22/2025
$JOBS
AGT1#J DOCOMMAND "true"
SCHEDULE AGT1#DAILY ON EVERYDAY
:
J
END
SCHEDULE AGT1#WEEKLY FREEDAYS FERIADOS ON FR FDIGNORE
:
J
END
SCHEDULE AGT1#TWICE ON FR (AT 0800) ON EVERYDAY (AT 2000) EXCEPT SU
:
J
END
SCHEDULE AGT1#ASKED ON REQUEST
:
J
END
SCHEDULE AGT1#PARTIAL ON NOTINTHISTEXT
:
J
END
`;

/** Streams by the day of the plan, with the hour at which they are scheduled. */
function plans(days: number): string[][] {
  const engine = new Engine(estateFrom(parseComposer([{ name: 'x', text: TEXT }]).document), {
    seed: 1,
    startAt: MIDNIGHT, // of Friday 21 November 2025
    faults: NO_FAULTS,
    operators: null,
    incidents: [],
    transitionsKept: 1_000,
    firstRunNumber: 1,
  });
  return Array.from({ length: days }, (_, day) => {
    engine.runUntil(MIDNIGHT + (day * 24 + 12) * HOUR);
    return engine.world.plan.streams
      .filter(({ name, carriedForward }) => !name.startsWith('FINAL') && !carriedForward)
      .map(({ name, schedTime }) => `${name} ${new Date(schedTime - 3 * HOUR).getUTCHours()}`)
      .sort();
  });
}

describe('the plan of a day', () => {
  it('holds what the run cycles ask for, at their times; what cannot be told is planned each day', () => {
    expect(plans(3)).toEqual([
      ['DAILY 0', 'PARTIAL 0', 'TWICE 20', 'TWICE 8', 'WEEKLY 0'],
      ['DAILY 0', 'PARTIAL 0', 'TWICE 20'],
      ['DAILY 0', 'PARTIAL 0'],
    ]);
  });
});
