import { type Comparison, type Condition, parseOql, type Operator } from './parser.js';
import { BadFilter } from './oql.errors.js';

export type Scalar = string | number | boolean | null;

/** How a field is compared: instants and durations as milliseconds. */
export type FieldKind = 'text' | 'number' | 'boolean' | 'instant' | 'duration';

export interface Field<Row> {
  kind: FieldKind;
  /** One value, or those of all elements of a list: then one that fits is enough. */
  read: (row: Row) => Scalar | Scalar[];
}

/** What may be filtered and sorted by; names are case-sensitive. */
export type Fields<Row> = Record<string, Field<Row>>;

export interface CompiledQuery<Row> {
  matches: ((row: Row) => boolean) | null;
  compare: ((a: Row, b: Row) => number) | null;
  /** `field` when the order is that one field ascending: then a kept order can be used. */
  orderedBy: string | null;
  /** When only rows of these ids can match. */
  ids: string[] | null;
}

/** Compiles a filter once for a request. Throws `BadFilter`. */
export function compileOql<Row>(text: string, fields: Fields<Row>): CompiledQuery<Row> {
  const { condition, order } = parseOql(text);
  const keys = order.map(({ field, descending, position }) => ({
    read: fieldNamed(fields, field, position).read,
    sign: descending ? -1 : 1,
  }));
  return {
    matches: condition && compileCondition(condition, fields),
    compare: keys.length === 0 ? null : (a, b) => compareBy(keys, a, b),
    ids: condition && idsOf(condition),
    orderedBy: order.length === 1 && order[0] && !order[0].descending ? order[0].field : null,
  };
}

/** Ids that every match must be among: `id = …` or `id IN […]`, alone or with AND. */
function idsOf(condition: Condition): string[] | null {
  if (condition.kind === 'and') return idsOf(condition.sides[0]) ?? idsOf(condition.sides[1]);
  if (condition.kind !== 'comparison' || condition.field !== 'id') return null;
  return condition.operator === '=' || condition.operator === 'IN' ? condition.values : null;
}

function fieldNamed<Row>(fields: Fields<Row>, name: string, position: number): Field<Row> {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!field) throw new BadFilter(`unknown field ${name}`, position);
  return field;
}

function compareBy<Row>(keys: { read: Field<Row>['read']; sign: number }[], a: Row, b: Row): number {
  for (const { read, sign } of keys) {
    const [left, right] = [single(read(a)), single(read(b))];
    if (left === right) continue;
    if (left === null) return sign;
    if (right === null) return -sign;
    return left < right ? -sign : sign;
  }
  return 0;
}

const single = (value: Scalar | Scalar[]): Scalar => (Array.isArray(value) ? (value[0] ?? null) : value);

function compileCondition<Row>(condition: Condition, fields: Fields<Row>): (row: Row) => boolean {
  if (condition.kind === 'comparison') return compileComparison(condition, fields);
  const left = compileCondition(condition.sides[0], fields);
  const right = compileCondition(condition.sides[1], fields);
  return condition.kind === 'and' ? (row) => left(row) && right(row) : (row) => left(row) || right(row);
}

const NEGATIONS: Partial<Record<Operator, Operator>> = { '!=': '=', 'NOT IN': 'IN', 'NOT LIKE': 'LIKE' };

function compileComparison<Row>(comparison: Comparison, fields: Fields<Row>): (row: Row) => boolean {
  const { field: name, operator, values, position } = comparison;
  const field = fieldNamed(fields, name, position);
  const positive = NEGATIONS[operator] ?? operator;
  const test = compileTest(positive, field.kind, values, position);
  const negated = positive !== operator;
  const { read } = field;
  return (row) => {
    const value = read(row);
    const found = Array.isArray(value) ? value.some(test) : test(value);
    return found !== negated;
  };
}

function compileTest(
  operator: Operator,
  kind: FieldKind,
  texts: string[],
  position: number,
): (v: Scalar) => boolean {
  if (operator === 'LIKE') {
    if (texts[0] === '@') return (value) => value !== null;
    const pattern = likePattern(texts[0] ?? '');
    return (value) => value !== null && pattern.test(String(value));
  }
  const values = texts.map((text) => literal(kind, text, position));
  if (operator === 'IN') {
    const set = new Set<Scalar>(values);
    return (value) => set.has(value);
  }
  const [wanted] = values;
  if (operator === '=') return (value) => value === wanted;
  if (wanted === undefined || wanted === null || typeof wanted === 'boolean')
    throw new BadFilter(`${operator} does not fit this field`, position);
  return (value) => value !== null && typeof value === typeof wanted && ordered(operator, value, wanted);
}

function ordered(operator: Operator, value: Scalar, wanted: string | number): boolean {
  if (value === null) return false;
  switch (operator) {
    case '<':
      return value < wanted;
    case '<=':
      return value <= wanted;
    case '>':
      return value > wanted;
    default:
      return value >= wanted;
  }
}

/** `@` any run of characters, `?` exactly one. */
export function likePattern(pattern: string): RegExp {
  const text = pattern
    .replace(/[.*+^${}()|[\]\\/-]/g, '\\$&')
    .replaceAll('@', '[^]*')
    .replaceAll('?', '[^]');
  return new RegExp(`^${text}$`, 'u');
}

const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

function literal(kind: FieldKind, text: string, position: number): Scalar {
  switch (kind) {
    case 'text':
      return text;
    case 'number':
      if (/^-?\d+$/.test(text)) return Number(text);
      throw new BadFilter(`${text} is not a whole number`, position);
    case 'boolean':
      if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
      throw new BadFilter(`${text} is neither true nor false`, position);
    case 'instant': {
      const at = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : NaN;
      if (Number.isNaN(at)) throw new BadFilter(`${text} is not an instant`, position);
      return at;
    }
    case 'duration': {
      const match = DURATION.exec(text);
      if (!match || text === 'P' || text.endsWith('T'))
        throw new BadFilter(`${text} is not a duration`, position);
      const [, days = 0, hours = 0, minutes = 0, seconds = 0] = match;
      return (Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
    }
  }
}
