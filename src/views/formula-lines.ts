// A formula with its figures in place of the names, `€10 bn + €1.7 bn = €11.7 bn`, each figure with a link to where it is from.

import { parseExpression, writeOut } from '#model/expression.ts';
import type { Step } from '#model/solve.ts';
import { formatQuantity, type Unit } from '#model/quantity.ts';
import type { Rung } from '#model/rung.ts';
import type { Worked, WorkedResult } from '#views/formula-cases.ts';
import type { PlacedFigure } from '#views/formula-fields.ts';

/** A figure as it is shown; `stated` is the firmness of money of which the place says none. */
export interface FigureText {
  readonly text: string;
  readonly value: number;
  readonly currency: string | undefined;
  readonly status: Rung | 'stated';
  readonly href: string | undefined;
}
export type LinePart = string | FigureText;

const QUALIFIER_WORDS = { exactly: '', about: 'about ', 'up-to': 'up to ', 'at-least': 'at least ' } as const;
const BOUND_WORDS = { 'at-most': 'at most ', 'at-least': 'at least ' } as const;
/** Digits of a result that count; fewer where its inputs are round themselves. */
const DIGITS = 4;
const DIGITS_ABOUT = 3;

/** One figure, or each of a list. */
export function figureTexts(figure: PlacedFigure, unit: Unit): FigureText[] {
  if (figure.parts) return figure.parts.flatMap((part) => figureTexts(part, unit));
  const { currency, qualifier, rung, at } = figure;
  return [figure.value].flat().map((value) => ({
    text: QUALIFIER_WORDS[qualifier] + formatQuantity(value, unit, currency ?? 'USD'), value, currency, status: rung ?? 'stated', href: at.href,
  }));
}

export function resultText({ solved, unit }: WorkedResult): FigureText | undefined {
  if (!solved) return undefined;
  const { value, bound, about, currency, rung } = solved;
  const words = (bound ? BOUND_WORDS[bound] : '') + (about ? 'about ' : '');
  return { text: words + formatQuantity(value, unit, currency ?? 'USD', about ? DIGITS_ABOUT : DIGITS), value, currency, status: rung ?? 'stated', href: undefined };
}

/** How far the result is from what a source states: `as stated`, `−$1 bn`; undefined where the two cannot be compared. */
export function differenceText({ solved, stated, unit }: WorkedResult): string | undefined {
  if (!solved || solved.bound || !stated || typeof stated.value !== 'number' || solved.currency !== stated.currency) return undefined;
  const show = (value: number): string => formatQuantity(value, unit, solved.currency ?? 'USD', DIGITS_ABOUT);
  if (show(solved.value) === show(stated.value)) return 'the same';
  const gap = solved.value - stated.value;
  return `${gap > 0 ? '+' : ''}${show(gap).replace('%', ' points')}`;
}

/** The step with the figures of a case; undefined where it could not be worked out. */
export function filledIn(worked: Worked, result: WorkedResult, steps: readonly Step[]): LinePart[] | undefined {
  const step = steps.find(({ symbol }) => symbol === result.symbol);
  const end = resultText(result);
  if (!step || !end) return undefined;
  const parts = writeOut(parseExpression(step.compute)).flatMap((part): LinePart[] => {
    if (typeof part === 'string') return [part];
    const input = worked.inputs.find(({ symbol }) => symbol === part.name);
    if (input) return input.figure ? figureTexts(input.figure, input.unit).flatMap((figure, i) => (i ? [' + ', figure] : [figure])) : [];
    const earlier = worked.results.find(({ symbol }) => symbol === part.name);
    const known = earlier && (resultText(earlier) ?? (earlier.stated && figureTexts(earlier.stated, earlier.unit)[0]));
    return known ? [known] : [];
  });
  return [...parts, ' = ', end];
}

/** How firm the money is that goes in: `pre-money valuation rumoured, new money closed`. */
export function firmness(worked: Worked): string {
  const stated = worked.results.flatMap(({ name, solved, stated: figure }) => (!solved && figure ? [{ name, figure }] : []));
  return [...worked.inputs, ...stated].flatMap(({ name, figure }) => (figure?.rung ? [`${name} ${figure.rung}`] : [])).join(', ');
}
