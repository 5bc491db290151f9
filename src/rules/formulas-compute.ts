// The formula for a program parses, works out, and takes exactly the inputs that are declared.

import type { Entry, EntryOf } from '#model/entry.ts';
import { ExpressionError, namesIn, parseExpression } from '#model/expression.ts';
import type { Issue } from '#model/issue.ts';
import { didYouMean } from '#model/nearest.ts';
import { solveStep } from '#model/solve.ts';
import { issueAt } from '#rules/issue-at.ts';
import type { Rule, RuleContext } from '#rules/rule.ts';

export const formulasCompute: Rule = {
  id: 'formulas-compute',
  check: ({ catalog, locate }) => catalog.list('term').flatMap((term) => [...expressions(term, locate), ...caseSymbols(term, locate)]),
};

type Locate = RuleContext['locate'];
const faultAt = (term: EntryOf<'term'>, locate: Locate, path: readonly (string | number)[], message: string, remedy: string): Issue =>
  issueAt(term as Entry, locate(term as Entry, ['formula', ...path]), 'formulas-compute', message, remedy);

/** Inputs given to every expression once, as a trial: unlike one another, so that no difference of two is nothing. */
const TRIAL = [3, 7, 11, 19, 31, 47];

function expressions(term: EntryOf<'term'>, locate: Locate): Issue[] {
  const { results = [], inputs = [] } = term.data.formula ?? {};
  const symbols = inputs.flatMap((input) => input.symbol ?? []);
  const names = [...symbols, ...results.map((result) => result.symbol)];
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) return [faultAt(term, locate, ['results'], `the symbol "${twice}" stands for two figures`, 'Give each input and result a symbol of its own.')];
  const unitless = inputs.findIndex((input) => (input.symbol === undefined) !== (input.unit === undefined));
  if (unitless !== -1) return [faultAt(term, locate, ['inputs', unitless], 'an input has a symbol without a unit, or a unit without a symbol', 'Give both, or neither.')];
  const trial = Object.fromEntries(inputs.flatMap(({ symbol, unit, many }, i) => (symbol && unit ? [[symbol, { value: many ? [2, 5] : (TRIAL[i % TRIAL.length] ?? 1) + i, unit }]] : [])));
  const used = new Set<string>();
  for (const [i, { symbol, compute }] of results.entries()) {
    const fault = (message: string, remedy: string): Issue[] => [faultAt(term, locate, ['results', i, 'compute'], message, remedy)];
    const known = names.slice(0, symbols.length + i);
    try {
      const named = namesIn(parseExpression(compute));
      const strange = named.find((name) => !known.includes(name));
      if (strange !== undefined) return fault(`"${compute}" takes "${strange}", which is no input and no result above it`, `${didYouMean(strange, known)}Symbols there: ${known.join(', ') || 'none'}.`);
      for (const name of named) used.add(name);
      solveStep(symbol, results, trial);
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      return fault(`"${compute}" cannot be worked out: ${error.message}`, 'Write it with + - * / ^ ( ), min(), max() or sum(); a list of figures needs sum().');
    }
  }
  const idle = inputs.findIndex((input) => input.symbol !== undefined && !used.has(input.symbol));
  return idle === -1 ? [] : [faultAt(term, locate, ['inputs', idle], `the input "${inputs[idle]?.symbol}" is taken by no expression`, 'Use it in "compute", or leave its symbol out.')];
}

function caseSymbols(term: EntryOf<'term'>, locate: Locate): Issue[] {
  const { results = [], inputs = [], cases = [] } = term.data.formula ?? {};
  const inputSymbols = inputs.flatMap((input) => input.symbol ?? []);
  const resultSymbols = results.map((result) => result.symbol);
  return cases.flatMap((one, i) =>
    ([['inputs', inputSymbols], ['stated', resultSymbols], ['lacking', inputSymbols]] as const).flatMap(([part, known]) =>
      Object.keys(one[part]).filter((name) => !known.includes(name)).map((name) =>
        faultAt(term, locate, ['cases', i, part], `"${name}" is not the symbol of ${part === 'stated' ? 'a result' : 'an input'}`, `${didYouMean(name, known)}Symbols: ${known.join(', ') || 'none'}.`))),
  );
}
