// A figure that a formula takes from a statement stands in that statement, number by number.

import type { Entry, EntryOf } from '#model/entry.ts';
import type { GivenFigure } from '#model/formula.ts';
import { figurePlace } from '#model/formula-place.ts';
import type { Issue } from '#model/issue.ts';
import { numbersInText } from '#model/numbers-in-text.ts';
import { isMoney, type Unit } from '#model/quantity.ts';
import { issueAt } from '#rules/issue-at.ts';
import type { Rule, RuleContext } from '#rules/rule.ts';

export const formulaFiguresStand: Rule = {
  id: 'formula-figures-stand',
  check: (context) =>
    context.catalog.list('term').flatMap((term) => {
      const { cases = [], inputs = [], results = [] } = term.data.formula ?? {};
      const units = new Map([...inputs, ...results].flatMap(({ symbol, unit }) => (symbol && unit ? [[symbol, unit] as const] : [])));
      return cases.flatMap((one, i) =>
        (['inputs', 'stated'] as const).flatMap((part) =>
          Object.entries(one[part]).flatMap(([symbol, given]) => {
            const path = ['formula', 'cases', i, part, symbol];
            if ('field' in given) return one.deal === undefined ? [fault(term, context, path, `"${symbol}" is taken from a field of a deal, but the case names no deal`, 'Name the deal.')] : [];
            return stands(context, term, one.deal, given, units.get(symbol) ?? 'ratio').map(([message, remedy]) => fault(term, context, path, message, remedy));
          }),
        ),
      );
    }),
};

function fault(term: EntryOf<'term'>, { locate }: RuleContext, path: readonly (string | number)[], message: string, remedy: string): Issue {
  return issueAt(term as Entry, locate(term as Entry, path), 'formula-figures-stand', message, remedy);
}

function stands({ catalog }: RuleContext, term: EntryOf<'term'>, deal: string | undefined, given: GivenFigure, unit: Unit): [string, string][] {
  if (isMoney(unit) !== (given.currency !== undefined)) return [[isMoney(unit) ? 'an amount of money has no currency' : 'a figure that is no money has a currency', 'Write currency: USD beside money, and beside nothing else.']];
  const place = figurePlace(catalog, term as Entry, deal === undefined ? undefined : (catalog.get('deal', deal) as Entry | undefined), given.from);
  if (!place) return [[`there is no place "${given.from}"`, 'Write the anchor of a row or section of the deal, "instrument", "summary", "example", or kind:id#anchor.']];
  const numbers = numbersInText(place.text);
  const missing = [given.value].flat().filter((value) => !numbers.has(value));
  return missing.length ? [[`${missing.join(' and ')} ${missing.length === 1 ? 'does' : 'do'} not stand in "${given.from}": “${place.text.slice(0, 120)}”`, 'Take the number as it stands there, or name the place where it does.']] : [];
}
