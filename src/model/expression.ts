// Sums in one line, `new / (pre + new)`: read, evaluated and written out by the same few lines at build and in the browser. Nothing is ever run as code.

import { formatNumber } from '#model/money-format.ts';

/** A number, a name, or an operation on parts. */
export type Expression = number | string | { readonly op: string; readonly of: readonly Expression[] };
/** Name → figure; a list only where the expression adds it up. */
export type Values = Readonly<Record<string, number | readonly number[]>>;

/** Says to a reader what cannot be worked out, and why. */
export class ExpressionError extends Error {}

const TOKENS = /\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|([a-z][a-z0-9]*)|([-+*/^(),])|(\S))/gi;
const FUNCTIONS = new Set(['min', 'max', 'sum']);
const LEVELS: readonly string[] = ['+-', '*/', '^'];

/** @throws ExpressionError that names what was not expected. */
export function parseExpression(text: string): Expression {
  const tokens = [...text.matchAll(TOKENS)];
  let at = 0;
  const here = (): string => tokens[at]?.[0].trim() ?? '';
  const fail = (): never => {
    throw new ExpressionError(here() ? `“${here()}” is not expected there` : 'the expression ends too soon');
  };
  const take = (sign: string): void => void (here() === sign ? (at += 1) : fail());

  const part = (level: number): Expression => {
    if (level === LEVELS.length) return atom();
    // A minus in front binds more loosely than a power: -2^2 is -4.
    if (level === 2 && here() === '-') {
      at += 1;
      return { op: '-', of: [part(2)] };
    }
    let left = part(level + 1);
    while (here() && LEVELS[level]?.includes(here())) {
      const op = here();
      at += 1;
      left = { op, of: [left, part(op === '^' ? level : level + 1)] };
    }
    return left;
  };
  const atom = (): Expression => {
    const [, number, name] = tokens[at] ?? [];
    if (number) return (at += 1), Number(number);
    if (name) {
      at += 1;
      return FUNCTIONS.has(name) ? { op: name, of: list() } : name;
    }
    take('(');
    const inside = part(0);
    take(')');
    return inside;
  };
  const list = (): Expression[] => {
    take('(');
    const items = [part(0)];
    while (here() === ',') {
      at += 1;
      items.push(part(0));
    }
    take(')');
    return items;
  };

  const whole = part(0);
  return at < tokens.length ? fail() : whole;
}

/** Every name in it, each once. */
export function namesIn(expression: Expression): string[] {
  if (typeof expression === 'number') return [];
  return typeof expression === 'string' ? [expression] : [...new Set(expression.of.flatMap(namesIn))];
}

/** @throws ExpressionError for a name without figure, a division by zero and whatever else has no finite result. */
export function evaluate(expression: Expression, values: Values): number {
  const flat = numbersOf(expression, values);
  if (flat.length !== 1) throw new ExpressionError('a list must be added up');
  return flat[0] ?? 0;
}

function numbersOf(expression: Expression, values: Values): readonly number[] {
  if (typeof expression === 'number') return [expression];
  if (typeof expression === 'string') {
    const value = Object.hasOwn(values, expression) ? values[expression] : undefined;
    if (value === undefined) throw new ExpressionError(`“${expression}” has no figure`);
    return typeof value === 'number' ? [value] : value;
  }
  const { op, of } = expression;
  const parts = of.flatMap((one) => numbersOf(one, values));
  const [a = 0, b] = parts;
  if (op === '/' && b === 0) throw new ExpressionError('division by zero');
  const result =
    op === 'sum' ? parts.reduce((x, y) => x + y, 0)
    : op === 'max' ? Math.max(...parts)
    : op === 'min' ? Math.min(...parts)
    : parts.length > 2 ? NaN
    : b === undefined ? -a
    : op === '+' ? a + b
    : op === '-' ? a - b
    : op === '*' ? a * b
    : op === '/' ? a / b
    : a ** b;
  if (!Number.isFinite(result)) throw new ExpressionError('no finite result');
  return [result];
}

const SIGNS: Readonly<Record<string, string>> = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ', '^': '^', max: 'the larger of ', min: 'the smaller of ', sum: '' };
/** How strongly it holds its two parts together; what has one part or stands in brackets of its own holds most. */
export function strength(expression: Expression): number {
  const level = typeof expression === 'object' && expression.of.length === 2 ? LEVELS.findIndex((signs) => signs.includes(expression.op)) : -1;
  return level === -1 ? LEVELS.length : level;
}

/** How it is written for people, names apart from the words between them: `(`, {name: pre}, ` + `, {name: new}, `)`. */
export function writeOut(expression: Expression): (string | { readonly name: string })[] {
  if (typeof expression === 'number') return [formatNumber(expression, 6)];
  if (typeof expression === 'string') return [{ name: expression }];
  const { op, of } = expression;
  const own = strength(expression);
  if (own === LEVELS.length) {
    const inner = of.flatMap((one, i) => [...(i ? [' and '] : []), ...bracketed(one, op !== 'sum' && strength(one) < LEVELS.length)]);
    return op === '-' ? ['−', ...inner] : [SIGNS[op] ?? '', ...inner];
  }
  return of.flatMap((one, i) => [...(i ? [SIGNS[op] ?? ''] : []), ...bracketed(one, strength(one) < own || (i === 1 && strength(one) === own && (op === '-' || op === '/')))]);
}

function bracketed(one: Expression, needed: boolean): (string | { readonly name: string })[] {
  return needed ? ['(', ...writeOut(one), ')'] : writeOut(one);
}
