// A formula as MathML (https://www.w3.org/TR/mathml-core/), names written out in words.

import { type Expression, parseExpression, strength } from '#model/expression.ts';
import { formatNumber } from '#model/money-format.ts';

export interface MathNode {
  readonly tag: 'mrow' | 'mfrac' | 'msup' | 'mi' | 'mn' | 'mo';
  readonly text?: string;
  readonly children?: readonly MathNode[];
}

const row = (...children: MathNode[]): MathNode => ({ tag: 'mrow', children });
const sign = (text: string): MathNode => ({ tag: 'mo', text });
// Words are <mi>: <mtext> counts as space, and a row of it would give its sign no room.
const words = (text: string): MathNode => ({ tag: 'mi', text });
const SIGNS: Readonly<Record<string, string>> = { '+': '+', '-': '−', '*': '×' };

/** `stake = invested / post` as nodes. @param nameOf Symbol → its words. */
export function mathOf(result: string, compute: string, nameOf: (symbol: string) => string): MathNode {
  const draw = (expression: Expression): MathNode => {
    if (typeof expression === 'number') return { tag: 'mn', text: formatNumber(expression, 6) };
    if (typeof expression === 'string') return words(nameOf(expression));
    const { op, of } = expression;
    const parts = of.map(draw);
    const [first = row(), second] = parts;
    if (op === 'sum') return row(sign('∑'), first);
    if (op === 'max' || op === 'min') return row(words(op), sign('('), ...parts.flatMap((part, i) => (i ? [sign(','), part] : [part])), sign(')'));
    if (second === undefined) return row(sign('−'), first);
    if (op === '/') return { tag: 'mfrac', children: [first, second] };
    const own = strength(expression);
    const [left, right] = of.map((one, i) => {
      const drawn = parts[i] ?? row();
      // A fraction needs no brackets: its line holds it together.
      const fraction = typeof one === 'object' && one.op === '/';
      return !fraction && (strength(one) < own || (i === 1 && op === '-' && strength(one) === own)) ? row(sign('('), drawn, sign(')')) : drawn;
    });
    return op === '^' ? { tag: 'msup', children: [left ?? row(), right ?? row()] } : row(left ?? row(), sign(SIGNS[op] ?? op), right ?? row());
  };
  return row(words(result), sign('='), draw(parseExpression(compute)));
}
