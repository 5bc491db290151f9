// A formula with the figures of the record: every deal that gives one, what is missing, the results, and what a source states itself.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { ExpressionError } from '#model/expression.ts';
import type { Formula, FormulaCase, GivenFigure } from '#model/formula.ts';
import { figurePlace } from '#model/formula-place.ts';
import type { Currency } from '#model/money.ts';
import { earliestDay } from '#model/partial-date.ts';
import { isMoney, type Unit } from '#model/quantity.ts';
import type { Rung } from '#model/rung.ts';
import { type Known, neededBy, type Solved, solve } from '#model/solve.ts';
import { dealFigure, type FieldFigure, NOT_DISCLOSED, placed, type PlacedFigure, softest } from '#views/formula-fields.ts';
import { type Link, linkTo, linkToEntry } from '#views/link.ts';
import { fieldMentions } from '#views/mentions.ts';

export interface WorkedInput {
  readonly symbol: string;
  readonly name: string;
  readonly unit: Unit;
  readonly figure: PlacedFigure | undefined;
  /** Why there is no figure; empty where there is one. */
  readonly lack: string;
}

export interface WorkedResult {
  readonly symbol: string;
  readonly name: string;
  readonly unit: Unit;
  readonly solved: (Solved & { readonly currency: Currency | undefined; readonly rung: Rung | undefined }) | undefined;
  /** Why not, as a clause: `pre-money valuation not disclosed`. Empty where it is worked out. */
  readonly why: string;
  /** What a source gives for it. */
  readonly stated: PlacedFigure | undefined;
}

export interface Worked {
  /** Unique among the cases of a formula. */
  readonly id: string;
  readonly of: 'deal' | 'company' | 'example';
  readonly deal: EntryOf<'deal'> | undefined;
  readonly company: EntryOf<'company'> | undefined;
  readonly subject: Link;
  readonly when: string | undefined;
  /** The numbers of the example are invented. */
  readonly invented: boolean;
  readonly inputs: readonly WorkedInput[];
  readonly results: readonly WorkedResult[];
  readonly note: string | undefined;
}

export const isWorked = (one: Worked): boolean => one.results.some((result) => result.solved);
export const isComplete = (one: Worked): boolean => one.inputs.every((input) => input.figure);

const caches = new WeakMap<EntryOf<'term'>, readonly Worked[]>();

/** The newest deal first, then companies, the example last. */
export function workedCases(catalog: Catalog, term: EntryOf<'term'>): readonly Worked[] {
  let cases = caches.get(term);
  if (!cases) caches.set(term, (cases = term.data.formula?.results.length ? findCases(catalog, term, term.data.formula) : []));
  return cases;
}

const ORDER = ['deal', 'company', 'example'] as const;

function findCases(catalog: Catalog, term: EntryOf<'term'>, formula: Formula): Worked[] {
  const named = formula.cases.map((one) => ({ one, deal: one.deal === undefined ? undefined : catalog.get('deal', one.deal) }));
  const taken = new Set(named.map(({ deal }) => deal));
  const others = catalog.list('deal').filter((deal) => !taken.has(deal) && (givesFigures(deal, formula) || carries(catalog, term.id, deal)));
  const cases = [...named, ...others.map((deal) => ({ one: NOTHING, deal }))];
  const seen = new Map<string, number>();
  const day = ({ deal }: Worked): number => (deal ? Number(earliestDay(deal.data.announced).replaceAll('-', '')) : 0);
  return cases
    .map(({ one, deal }) => workOut(catalog, term, formula, one, deal))
    .filter(({ inputs, results }) => inputs.some(({ figure }) => figure) || results.some(({ stated }) => stated))
    .toSorted((a, b) => ORDER.indexOf(a.of) - ORDER.indexOf(b.of) || day(b) - day(a))
    .map((worked) => {
      const count = (seen.get(worked.id) ?? 0) + 1;
      seen.set(worked.id, count);
      return count === 1 ? worked : { ...worked, id: `${worked.id}-${count}` };
    });
}

const NOTHING: FormulaCase = { inputs: {}, stated: {}, lacking: {} };

/** Almost every deal has these: alone they do not make it one the formula is about. */
const COMMON: ReadonlySet<string> = new Set(['amount', 'invested', 'new-money']);

/** A deal of the sort the formula is about: it can have every figure that stands in a field, has one, and not only its amount. */
function givesFigures(deal: EntryOf<'deal'>, { inputs }: Formula): boolean {
  const fields = inputs.flatMap(({ field }) => field ?? []);
  const found = fields.map((field) => dealFigure(deal, field));
  return fields.some((field) => !COMMON.has(field)) && found.every((one) => one !== undefined) && found.some((one) => 'value' in one);
}

function carries(catalog: Catalog, term: string, deal: EntryOf<'deal'>): boolean {
  return fieldMentions(catalog, 'term', term, 'deal').some(({ from, path }) => from.id === deal.id && path?.[0] === 'terms' && !deal.data.terms[Number(path[1])]?.absent);
}

function workOut(catalog: Catalog, term: EntryOf<'term'>, formula: Formula, one: FormulaCase, deal: EntryOf<'deal'> | undefined): Worked {
  const given = (known: FormulaCase['inputs'][string] | undefined, many: boolean): FieldFigure => {
    if (!known) return undefined;
    if ('field' in known) return deal && dealFigure(deal, known.field);
    return placedGiven(catalog, term, deal, known, many);
  };
  const inputs = formula.inputs.flatMap(({ symbol, unit, name, field, many }): WorkedInput[] => {
    if (symbol === undefined || unit === undefined) return [];
    const lacking = one.lacking[symbol];
    const found = lacking === undefined ? (given(one.inputs[symbol], many === true) ?? (deal && field ? dealFigure(deal, field) : undefined)) : { lack: lacking };
    return [{ symbol, unit, name, ...(found && 'value' in found ? { figure: found, lack: '' } : { figure: undefined, lack: found?.lack ?? NOT_DISCLOSED }) }];
  });
  const stated = new Map(formula.results.flatMap(({ symbol, field }) => {
    const found = given(one.stated[symbol], false) ?? (deal && field ? dealFigure(deal, field) : undefined);
    return found && 'value' in found ? [[symbol, found] as const] : [];
  }));
  const company = one.company;
  const of = deal ? 'deal' : company === undefined ? 'example' : 'company';
  return {
    id: deal?.id ?? company ?? 'example', of, deal, company: deal || company === undefined ? undefined : catalog.get('company', company),
    subject: deal ? linkToEntry(deal as Entry) : company === undefined ? { ...linkToEntry(term as Entry, 'example'), text: 'The example' } : linkTo(catalog, 'company', company),
    when: one.when, note: one.note, invented: of === 'example' && term.data.example.kind === 'hypothetical',
    inputs, results: resultsOf(formula, inputs, stated),
  };
}

function placedGiven(catalog: Catalog, term: EntryOf<'term'>, deal: EntryOf<'deal'> | undefined, given: GivenFigure, many: boolean): PlacedFigure | undefined {
  const place = figurePlace(catalog, term as Entry, deal as Entry | undefined, given.from);
  if (!place) return undefined;
  const { value: numbers, currency, qualifier, rung } = given;
  const value = typeof numbers === 'number' || many ? numbers : Number(numbers.reduce((sum, number) => sum + number, 0).toPrecision(12));
  return placed(place.entry, place.anchor, { value, currency, qualifier, rung: currency === undefined ? undefined : (rung ?? place.rung) });
}

/** A result that cannot be worked out, but which a source states, still goes into the steps after it. */
function resultsOf({ results: steps }: Formula, inputs: readonly WorkedInput[], statedBy: ReadonlyMap<string, PlacedFigure>): WorkedResult[] {
  const figures = new Map(inputs.flatMap(({ symbol, figure, unit }) => (figure ? [[symbol, { ...figure, unit }] as const] : [])));
  return steps.map(({ symbol, name, unit }) => {
    const needed = neededBy(symbol, steps, (one) => figures.has(one));
    const lacking = needed.filter((one) => !figures.has(one)).flatMap((one) => inputs.find((input) => input.symbol === one) ?? []);
    const stated = statedBy.get(symbol);
    if (stated && lacking.length) figures.set(symbol, { ...stated, unit });
    if (lacking.length) return { symbol, name, unit, solved: undefined, why: lacking.map((input) => `${input.name} ${input.lack.replace(/[,;] .*/, '')}`).join('; '), stated };
    const taken = needed.flatMap((one) => figures.get(one) ?? []);
    const currencies = [...new Set(taken.flatMap((figure) => figure.currency ?? []))];
    if (currencies.length > 1) return { symbol, name, unit, solved: undefined, why: 'the amounts are in different currencies', stated };
    try {
      const solved = solve(symbol, steps, Object.fromEntries(figures) as Record<string, Known>);
      const rung = softest(taken.flatMap((figure) => figure.rung ?? []));
      return { symbol, name, unit, solved: { ...solved, currency: isMoney(unit) ? currencies[0] : undefined, rung }, why: '', stated };
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      return { symbol, name, unit, solved: undefined, why: error.message, stated };
    }
  });
}
