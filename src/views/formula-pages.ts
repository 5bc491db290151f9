// /formulas/: each formula of the glossary with the figures of the record, and the index of them.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { href } from '#model/href.ts';
import { entryPath } from '#model/kind.ts';
import { isMoney, shortNumber, type Unit, UNITS } from '#model/quantity.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import { isComplete, isWorked, type Worked, workedCases } from '#views/formula-cases.ts';
import { differenceText, figureTexts, type FigureText, resultText } from '#views/formula-lines.ts';
import { type MathNode, mathOf } from '#views/formula-math.ts';
import { type Link, linkTo } from '#views/link.ts';
import { TERM_GROUPS } from '#model/term.ts';

export const FORMULAS: Link = { href: href('/formulas/'), text: 'Formulas' };
export const formulaPath = (term: string): string => `/formulas/${term}/`;

/** Terms whose formula can be computed, by title. */
export function computableTerms(catalog: Catalog): readonly EntryOf<'term'>[] {
  return byTitle(catalog).filter(({ data }) => data.formula?.results.length);
}

function byTitle(catalog: Catalog): EntryOf<'term'>[] {
  const plain = ({ data }: EntryOf<'term'>): string => data.title.replace(/[^\p{L}\p{N} ]/gu, '').toLowerCase();
  return catalog.list('term').filter(({ data }) => data.formula).toSorted((a, b) => (plain(a) < plain(b) ? -1 : 1));
}

const counted = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
const dealsIn = (cases: readonly Worked[]): number => new Set(cases.flatMap(({ deal }) => (deal ? [deal.id] : []))).size;
/** `Capital expenditure (capex)` → `capital expenditure`, `SAFE (…)` → `SAFE`. */
function inSentence(title: string): string {
  const bare = title.replace(/\s*\(.*\)/, '');
  return /^\p{Lu}\p{Ll}/u.test(bare) ? (bare[0] ?? '').toLowerCase() + bare.slice(1) : bare;
}

/** Every page of the family, the index first. */
export function formulaPages(catalog: Catalog): ComputedPage[] {
  const terms = computableTerms(catalog);
  const deals = dealsIn(terms.flatMap((term) => workedCases(catalog, term).filter(isWorked)));
  return [
    {
      path: '/formulas/', title: 'Formulas, worked on real deals',
      sentence: `${counted(terms.length, 'formula')} of the glossary, worked out with the figures of ${counted(deals, 'deal')} of the record, each with a calculator.`,
      line: counted(terms.length, 'formula'), names: ['Formulas', 'Calculators', 'Formulas on real deals'],
      asks: ['how are deal figures calculated', 'calculators for deal terms', 'which formulas does this site compute'],
      companies: [], entries: terms as readonly Entry[], prior: 0.35,
    },
    ...terms.map((term) => termPage(catalog, term)),
  ];
}

function termPage(catalog: Catalog, term: EntryOf<'term'>): ComputedPage {
  const cases = workedCases(catalog, term);
  const deals = dealsIn(cases.filter(isWorked));
  const name = inSentence(term.data.title);
  const bare = term.data.title.replace(/\s*\(.*\)/, '');
  const results = (term.data.formula?.results ?? []).map((result) => result.name);
  return {
    path: formulaPath(term.id), title: `${term.data.title}: the formula`,
    sentence: `${term.data.formula?.expression ?? ''}: ${onWhat(cases)}.`,
    line: [deals ? `worked on ${counted(deals, 'deal')}` : 'calculator', TERM_GROUPS[term.data.group]].join(' · '),
    names: [`${bare} formula`, `${bare} calculator`, ...term.data.aliases.slice(0, 3).map((alias) => `${alias} formula`)],
    asks: [`how is ${name} calculated`, `calculate ${name}`, ...results.filter((result) => result !== name).map((result) => `calculate ${result}`), `${name} worked example`],
    companies: [], entries: [term, ...new Set(cases.flatMap(({ deal }) => deal ?? []))] as readonly Entry[], prior: 0.3,
  };
}

/** `worked out with the figures of 9 deals, with a calculator` */
function onWhat(cases: readonly Worked[]): string {
  const deals = dealsIn(cases.filter(isWorked));
  if (deals) return `worked out with the figures of ${counted(deals, 'deal')}, with a calculator`;
  return cases.some((one) => isWorked(one) && one.of === 'company') ? 'worked out with the figures of a company, with a calculator' : 'with a calculator; no deal of the record gives every input';
}

/** The page of a term leads to its formula. */
export function formulaLinks(_catalog: Catalog, entry: Entry): Link[] {
  return entry.kind === 'term' && entry.data.formula?.results.length ? [{ href: href(formulaPath(entry.id)), text: 'The formula on real deals, with a calculator' }] : [];
}

export interface InputCell {
  readonly figures: readonly FigureText[];
  /** How firm; empty where it is no money. */
  readonly rung: string;
  readonly lack: string;
}

export interface ResultCell {
  readonly name: string;
  readonly result: FigureText | undefined;
  readonly why: string;
  readonly stated: FigureText | undefined;
  readonly difference: string | undefined;
}

export interface CaseRow {
  readonly id: string;
  readonly subject: Link;
  readonly details: readonly string[];
  readonly inputs: readonly InputCell[];
  readonly results: readonly ResultCell[];
  /** Opens the calculator with these figures. */
  readonly tryIt: Link | undefined;
}

export interface CalculatorInput {
  readonly symbol: string;
  readonly name: string;
  readonly unit: Unit;
  readonly many: boolean;
  readonly hint: string;
}

export interface FormulaPage {
  readonly page: ComputedPage;
  readonly term: Link;
  readonly expression: string;
  readonly steps: readonly { readonly symbol: string; readonly name: string; readonly unit: Unit; readonly compute: string; readonly math: MathNode }[];
  readonly meanings: readonly { readonly name: string; readonly meaning: string; readonly term: Link | undefined }[];
  readonly inputs: readonly CalculatorInput[];
  readonly money: boolean;
  readonly worked: readonly CaseRow[];
  readonly lacking: readonly CaseRow[];
  /** Rows left out of the page; the record has all. */
  readonly left: number;
  readonly record: string;
  /** On how many deals it works out, as a clause. */
  readonly count: string;
}

/** More rows than these stand in the record alone. */
const ROWS_AT_MOST = 150;

export function formulaPage(catalog: Catalog, term: EntryOf<'term'>): FormulaPage {
  const formula = term.data.formula ?? { expression: '', inputs: [], results: [], cases: [] };
  const inputs = formula.inputs.flatMap(({ symbol, unit, name, many }) => (symbol && unit ? [{ symbol, unit, name, many: many === true, hint: (many ? 'several, with ; between them: ' : '') + UNITS[unit].hint }] : []));
  const nameOf = (symbol: string): string => [...inputs, ...formula.results].find((one) => one.symbol === symbol)?.name ?? symbol;
  const cases = workedCases(catalog, term);
  const rows = (list: readonly Worked[]): CaseRow[] => list.slice(0, ROWS_AT_MOST).map((one) => caseRow(term, one));
  const [worked, lacking] = [cases.filter(isWorked), cases.filter((one) => !isWorked(one))];
  return {
    page: termPage(catalog, term), term: linkTo(catalog, 'term', term.id), expression: formula.expression, inputs,
    steps: formula.results.map(({ symbol, name, unit, compute }) => ({ symbol, name, unit, compute, math: mathOf(name, compute, nameOf) })),
    meanings: formula.inputs.map(({ name, meaning, term: id }) => ({ name, meaning, term: id === undefined ? undefined : linkTo(catalog, 'term', id) })),
    money: inputs.some(({ unit }) => isMoney(unit)),
    worked: rows(worked), lacking: rows(lacking), left: [worked, lacking].reduce((sum, { length }) => sum + Math.max(0, length - ROWS_AT_MOST), 0),
    record: href(`/api/v1/terms/${term.id}.json`), count: onWhat(cases),
  };
}

function caseRow(term: EntryOf<'term'>, worked: Worked): CaseRow {
  return {
    id: worked.id, subject: worked.subject,
    details: [...(worked.when ? [worked.when] : []), ...(worked.invented ? ['invented numbers'] : []), ...(worked.note ? [worked.note] : [])],
    inputs: worked.inputs.map(({ figure, unit, lack }) => ({ figures: figure ? figureTexts(figure, unit) : [], rung: figure?.rung ?? '', lack })),
    results: worked.results.map((result) => ({ name: result.name, result: resultText(result), why: result.why, stated: result.stated && figureTexts(result.stated, result.unit)[0], difference: differenceText(result) })),
    tryIt: isComplete(worked) ? { href: `${href(formulaPath(term.id))}?${query(worked)}#calculator`, text: 'Try it' } : undefined,
  };
}

/** `pre=10e9&new=1.7e9&currency=EUR`. */
function query({ inputs }: Worked): string {
  const currency = inputs.find(({ figure }) => figure?.currency)?.figure?.currency;
  const values = inputs.map(({ symbol, figure }) => `${symbol}=${[figure?.value ?? 0].flat().map(shortNumber).join(';')}`);
  return [...values, ...(currency === undefined || currency === 'USD' ? [] : [`currency=${currency}`])].join('&');
}

export interface IndexRow {
  readonly term: Link;
  /** Its page; undefined where the formula stands in words alone. */
  readonly formula: Link | undefined;
  readonly expression: string;
  /** Deals it works out on; where there are none, what else gives the figures. */
  readonly worked: string;
  readonly lacking: number;
}

/** Every term with a formula. */
export function formulaIndex(catalog: Catalog): IndexRow[] {
  return byTitle(catalog).map((term) => {
    const cases = workedCases(catalog, term);
    const worked = cases.filter(isWorked);
    const computable = term.data.formula?.results.length;
    return {
      term: { href: href(entryPath('term', term.id)), text: term.data.title },
      formula: computable ? { href: href(formulaPath(term.id)), text: term.data.title } : undefined,
      expression: term.data.formula?.expression ?? '',
      worked: String(dealsIn(worked) || (worked[0] ? `0, ${worked[0].of === 'company' ? 'but a company' : 'but the example'}` : 0)), lacking: dealsIn(cases.filter((one) => !isWorked(one))),
    };
  });
}
