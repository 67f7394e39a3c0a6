import { tokens, type Token } from './lexer.js';
import { BadFilter } from './oql.errors.js';

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'IN' | 'NOT IN' | 'LIKE' | 'NOT LIKE';

export interface Comparison {
  kind: 'comparison';
  field: string;
  operator: Operator;
  values: string[];
  position: number;
}

export type Condition = { kind: 'and' | 'or'; sides: [Condition, Condition] } | Comparison;

export interface Order {
  field: string;
  descending: boolean;
  position: number;
}

export interface Query {
  condition: Condition | null;
  order: Order[];
}

/** `field op value [AND|OR …] [ORDER BY f ASC|DESC, …]` (reference §1.4). AND binds closer than OR. */
export function parseOql(text: string): Query {
  const reader = new Reader(tokens(text));
  const condition = reader.at('ORDER') || reader.at('') ? null : either(reader);
  const order = reader.takeKeyword('ORDER') ? orderBy(reader) : [];
  if (reader.current.kind !== 'end') reader.fail('expected AND, OR, ORDER BY or the end');
  return { condition, order };
}

class Reader {
  #index = 0;
  constructor(private readonly list: Token[]) {}

  get current(): Token {
    return this.list[this.#index] ?? { kind: 'end', text: '', position: 1 };
  }

  next(): Token {
    const token = this.current;
    this.#index++;
    return token;
  }

  /** Keywords are case-insensitive. */
  at(keyword: string): boolean {
    const { kind, text } = this.current;
    return keyword === '' ? kind === 'end' : kind === 'word' && text.toUpperCase() === keyword;
  }

  takeKeyword(keyword: string): boolean {
    const found = this.at(keyword);
    if (found) this.#index++;
    return found;
  }

  takeMark(mark: string): boolean {
    const found = this.current.kind === 'punctuation' && this.current.text === mark;
    if (found) this.#index++;
    return found;
  }

  fail(what: string): never {
    throw new BadFilter(what, this.current.position);
  }
}

function either(reader: Reader): Condition {
  let left = both(reader);
  while (reader.takeKeyword('OR')) left = { kind: 'or', sides: [left, both(reader)] };
  return left;
}

function both(reader: Reader): Condition {
  let left = one(reader);
  while (reader.takeKeyword('AND')) left = { kind: 'and', sides: [left, one(reader)] };
  return left;
}

function one(reader: Reader): Condition {
  if (reader.takeMark('(')) {
    const inner = either(reader);
    if (!reader.takeMark(')')) reader.fail('expected )');
    return inner;
  }
  if (reader.current.kind !== 'word') reader.fail('expected a field');
  const { text: field, position } = reader.next();
  const operator = operatorOf(reader);
  const values = operator === 'IN' || operator === 'NOT IN' ? list(reader) : [value(reader)];
  return { kind: 'comparison', field, operator, values, position };
}

function operatorOf(reader: Reader): Operator {
  if (reader.current.kind === 'operator') {
    const { text } = reader.next();
    return (text === '<>' ? '!=' : text) as Operator; // the lexer lets nothing else through
  }
  const not = reader.takeKeyword('NOT');
  if (reader.takeKeyword('IN')) return not ? 'NOT IN' : 'IN';
  if (reader.takeKeyword('LIKE')) return not ? 'NOT LIKE' : 'LIKE';
  return reader.fail('expected an operator');
}

function value(reader: Reader): string {
  const { kind } = reader.current;
  if (kind !== 'word' && kind !== 'string') reader.fail('expected a value');
  return reader.next().text;
}

function list(reader: Reader): string[] {
  const close = reader.takeMark('[') ? ']' : reader.takeMark('(') ? ')' : reader.fail('expected [');
  const values = [value(reader)];
  while (reader.takeMark(',')) values.push(value(reader));
  if (!reader.takeMark(close)) reader.fail(`expected ${close}`);
  return values;
}

function orderBy(reader: Reader): Order[] {
  if (!reader.takeKeyword('BY')) reader.fail('expected BY');
  const order: Order[] = [];
  do {
    if (reader.current.kind !== 'word') reader.fail('expected a field');
    const { text: field, position } = reader.next();
    const descending = reader.takeKeyword('DESC');
    if (!descending) reader.takeKeyword('ASC');
    order.push({ field, descending, position });
  } while (reader.takeMark(','));
  return order;
}
