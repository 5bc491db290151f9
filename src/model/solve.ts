// Works a formula out: step after step, with what is known of the figures that go in, ceilings and floors included.

import { evaluate, type Expression, ExpressionError, namesIn, parseExpression } from '#model/expression.ts';
import { intoExpression, outOfExpression, type Unit } from '#model/quantity.ts';

export interface Step {
  readonly symbol: string;
  readonly unit: Unit;
  readonly compute: string;
}

/** A figure that goes in. */
export interface Known {
  readonly value: number | readonly number[];
  readonly unit: Unit;
  readonly qualifier: 'exactly' | 'about' | 'up-to' | 'at-least';
}

export interface Solved {
  readonly value: number;
  /** What a ceiling or floor among the inputs makes of the result. */
  readonly bound: 'at-most' | 'at-least' | undefined;
  readonly about: boolean;
}

const parsed = new Map<string, Expression>();
const expressionOf = (text: string): Expression => {
  let expression = parsed.get(text);
  if (!expression) parsed.set(text, (expression = parseExpression(text)));
  return expression;
};

/** Inputs a step needs, those of earlier steps in place of their results. @param known A result that a source states ends the search. */
export function neededBy(symbol: string, steps: readonly Step[], known: (symbol: string) => boolean = () => false): string[] {
  const step = steps.find((one) => one.symbol === symbol);
  return step ? [...new Set(namesIn(expressionOf(step.compute)).flatMap((name) => (known(name) ? [name] : neededBy(name, steps, known))))] : [symbol];
}

/** The result of one step in its own unit; earlier steps are worked out on the way. @throws ExpressionError */
export function solveStep(symbol: string, steps: readonly Step[], inputs: Readonly<Record<string, Pick<Known, 'value' | 'unit'>>>): number {
  const step = steps.find((one) => one.symbol === symbol);
  if (!step) throw new ExpressionError(`“${symbol}” has no figure`);
  const expression = expressionOf(step.compute);
  const values = Object.fromEntries(
    namesIn(expression).map((name) => {
      const input = inputs[name];
      if (!input) return [name, intoExpression(solveStep(name, steps, inputs), steps.find((one) => one.symbol === name)?.unit ?? 'ratio')];
      return [name, typeof input.value === 'number' ? intoExpression(input.value, input.unit) : input.value.map((one) => intoExpression(one, input.unit))];
    }),
  );
  return outOfExpression(evaluate(expression, values), step.unit);
}

/** Share by which an input is moved to see which way the result goes. */
const NUDGE = 1e-6;

/** The result and what is known of it. A ceiling among the inputs makes it a ceiling, or a floor where the result falls as the input rises. @throws ExpressionError also where the two meet. */
export function solve(symbol: string, steps: readonly Step[], inputs: Readonly<Record<string, Known>>): Solved {
  const value = solveStep(symbol, steps, inputs);
  const bounds = new Set<'at-most' | 'at-least'>();
  let about = false;
  for (const name of neededBy(symbol, steps, (one) => one in inputs)) {
    const input = inputs[name];
    if (!input || input.qualifier === 'exactly') continue;
    about ||= input.qualifier === 'about';
    if (input.qualifier === 'about') continue;
    const raised = typeof input.value === 'number' ? input.value * (1 + NUDGE) : input.value.map((one) => one * (1 + NUDGE));
    const moved = solveStep(symbol, steps, { ...inputs, [name]: { ...input, value: raised } }) - value;
    if (moved) bounds.add(moved > 0 === (input.qualifier === 'up-to') ? 'at-most' : 'at-least');
  }
  if (bounds.size > 1) throw new ExpressionError('one figure is a ceiling and another a floor, so that the result has no bound');
  return { value, bound: [...bounds][0], about };
}
