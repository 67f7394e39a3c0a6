import { parseComposer } from '../import/composer/composer.parser.js';
import { CalendarBook } from './calendar-book.js';
import type { DayVerdict, DayWindow } from './calendar.model.js';
import { StreamDays } from './stream-days.js';

/** Thursday 20 November 2025 is a free day in the middle of a week; HOLIDAYS holds another one. */
export const CALENDARS = `
$CALENDAR
FERIADOS
  01/01/2025 03/03/2025 03/04/2025 04/18/2025 04/21/2025 05/01/2025 06/19/2025 09/07/2025
  10/12/2025 11/02/2025 11/15/2025 11/20/2025 12/25/2025
HOLIDAYS 11/06/2025
PAY 11/05/2025 11/20/2025 12/05/2025
ENDS 11/30/2025 12/31/2025

RUNCYCLEGROUP DIAS FREEDAYS FERIADOS
  ON RUNCYCLE UTEIS "FREQ=DAILY;BYWORKDAY"
  EXCEPT RUNCYCLE PARADA 11/05/2025
END
RUNCYCLEGROUP TUDO
  ON RUNCYCLE D $RCG DIAS
  ON RUNCYCLE SAB 11/08/2025
END
RUNCYCLEGROUP RING
  ON RUNCYCLE R $RCG RING
END
`;

/** The days of a stream whose header holds `clauses`; all versions of it when there are several. */
export function streamDays(...clauses: string[]): StreamDays {
  const text = `${CALENDARS}${clauses.map((header) => `SCHEDULE AGT1#S ${header}\n:\nJ\nEND\n`).join('')}`;
  const { document, problems } = parseComposer([{ name: 'case.txt', text }]);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('; '));
  return new StreamDays(document.streams, new CalendarBook(document));
}

export const plannedDays = (verdicts: readonly DayVerdict[]): string[] =>
  verdicts.filter(({ planned }) => planned).map(({ day }) => day);

/** `2025-11: 3 10; 2025-12: 1` as `2025-11-03`, `2025-11-10`, `2025-12-01`. */
export function days(text: string): string[] {
  return text
    .split(';')
    .filter((month) => month.trim() !== '')
    .flatMap((month) => {
      const [name = '', list = ''] = month.split(':');
      return list
        .trim()
        .split(' ')
        .map((day) => `${name.trim()}-${day.padStart(2, '0')}`);
    });
}

/** `2025-11`, `2025-11 2026-01` (whole months), or `2025-11-03 2025-11-07`. */
export function window(text: string): DayWindow {
  const [from = '', to = from] = text.split(' ');
  const lastDay = (month: string) =>
    new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  return { from: from.length > 7 ? from : `${from}-01`, to: to.length > 7 ? to : `${to}-${lastDay(to)}` };
}
