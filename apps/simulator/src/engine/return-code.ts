/** Decides from a return code whether a named condition holds. */
export type ReturnCodeRule = (returnCode: number) => boolean;

type Tokens = { list: string[]; at: number };

/**
 * Compiles `(RC=0) OR (RC=4)`, `NOT RC>8 AND RC!=3` and the like (reference §2.4). A rule that cannot be read
 * holds for 0 only, as if none were given: a simulated scheduler must not refuse an estate for one expression.
 */
export function returnCodeRule(expression: string | undefined): ReturnCodeRule {
  const zero: ReturnCodeRule = (code) => code === 0;
  if (!expression) return zero;
  const list = expression.toUpperCase().match(/[()]|!=|<>|<=|>=|[=<>]|-?\d+|[A-Z_]+/g) ?? [];
  const tokens: Tokens = { list, at: 0 };
  const rule = either(tokens);
  return rule && tokens.at === list.length ? rule : zero;
}

function take(tokens: Tokens, word: string): boolean {
  if (tokens.list[tokens.at] !== word) return false;
  tokens.at++;
  return true;
}

function either(tokens: Tokens): ReturnCodeRule | null {
  let left = both(tokens);
  while (left && take(tokens, 'OR')) {
    const [a, b] = [left, both(tokens)];
    left = b && ((code) => a(code) || b(code));
  }
  return left;
}

function both(tokens: Tokens): ReturnCodeRule | null {
  let left = one(tokens);
  while (left && take(tokens, 'AND')) {
    const [a, b] = [left, one(tokens)];
    left = b && ((code) => a(code) && b(code));
  }
  return left;
}

function one(tokens: Tokens): ReturnCodeRule | null {
  if (take(tokens, 'NOT')) {
    const inner = one(tokens);
    return inner && ((code) => !inner(code));
  }
  if (take(tokens, '(')) {
    const inner = either(tokens);
    return inner && take(tokens, ')') ? inner : null;
  }
  return comparison(tokens);
}

const COMPARISONS: Record<string, (a: number, b: number) => boolean> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

function comparison(tokens: Tokens): ReturnCodeRule | null {
  if (!take(tokens, 'RC')) return null;
  const compare = COMPARISONS[tokens.list[tokens.at++] ?? ''];
  const value = Number(tokens.list[tokens.at++] ?? NaN);
  return compare && !Number.isNaN(value) ? (code) => compare(code, value) : null;
}
