/**
 * What stands for a name, number or code in a question. Models learn the words around them: that a question names a job
 * matters, which job does not.
 */
const NAME = ' xname ';
const CODE = ' xcode ';
const NUMBER = ' xnum ';
const TIME = ' xtime ';
const DATE = ' xdate ';

/** AWSBIA106W, EQQE107I, SQL0911N, ORA-01555, IEF450I, S0C7, U4038, rc=12, exit 127, FOTS1234, ABC-1234E. */
const MESSAGE_CODE =
  /\b(?:aws[a-z]{2,4}\s?\d{2,4}[eiwf]?|[a-z]{3,5}-?\d{3,6}[a-z]?|s[0-9]c[0-9a-f]|[su]\d{3,4}|(?:rc|cc|maxcc|sqlcode|errno|exit|http|status|code|codigo|código|retorno)\s*(?:code\s*)?[=:]?\s*-?(?:0x[0-9a-f]+|\d+))\b/gi;
const CLOCK = /\b\d{1,2}(?::\d{2}(?::\d{2})?|h\d{0,2})\b|\b\d{1,2}\s?(?:am|pm)\b/gi;
const CALENDAR = /\b\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b/g;
const PATH = /(?:[a-z]:)?(?:[\\/][\w.@#$-]+){1,}/gi;
/** What is written without a space and may be a name. */
const WORD = /[\w.$@#/-]+/g;
/** With an underscore or a hash, or letters and digits mixed: no word of a language looks like that. */
const isName = (word: string): boolean =>
  /[#_]/.test(word) ||
  (/\d/.test(word) && /[a-z]/i.test(word) && !/^x(?:name|code|num|time|date)$/.test(word));
const CAPITALS = /\b[A-Z][A-Z0-9.-]{3,}\b/g;
/** In capitals by custom, and words of the trade or of a language all the same. */
const TRADE = new Set(
  (
    'ABEND ABENDED ABENDADO ABENDOU EXEC FAIL FAILED HOLD READY STUCK SUCC SUCCESS WAIT ERROR ERRO PEND FENCE BLOCKED CANCEL ' +
    'RERUN RESTART CONMAN COMPOSER OPTMAN BATCHMAN MAILMAN NETMAN JOBMAN JOBMON JNEXTPLAN SYMPHONY FOLLOWS UNTIL EVERY EXCEPT ' +
    'FREEDAYS DEADLINE NEEDS OPENS PROMPT PRIORITY CONFIRMED KEYJOB RECOVERY STOP CONTINUE SCHEDULE CARRYFORWARD ONUNTIL ' +
    'MDMBKM CICS VSAM INTRO SUPPR SUSPENDED CARRY FORWARD BATCH TWSD HCL HWA IBM JOBS JOB STREAM AGENT AGENTE LINK UNLINK ' +
    'MANUAL HELP SOCORRO URGENTE URGENT ASAP PLEASE FAVOR'
  ).split(' '),
);

/** A question that shouts is written in capitals as a whole; then they mean nothing. */
function shouts(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.length > 2 && words.filter((word) => word === word.toUpperCase()).length > words.length * 0.6;
}

/** The question with names, codes, numbers, times and dates replaced by one word for each kind. */
export function masked(text: string): string {
  let out = text.slice(0, 4_000).replace(CLOCK, TIME).replace(CALENDAR, DATE).replace(MESSAGE_CODE, CODE);
  out = out.replace(PATH, NAME).replace(WORD, (word) => (isName(word) ? NAME : word));
  if (!shouts(text)) out = out.replace(CAPITALS, (word) => (TRADE.has(word) ? word : NAME));
  return out.replace(/\d+(?:[.,]\d+)*/g, NUMBER);
}
