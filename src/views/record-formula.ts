// The formula of a term for its record, with every case.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { permalink } from '#model/href.ts';
import type { FormulaRecord } from '#model/records/formula-record.ts';
import { type Worked, workedCases } from '#views/formula-cases.ts';
import { formulaPath } from '#views/formula-pages.ts';
import { optionalRef, refTo } from '#views/record-parts.ts';

export function formulaOf(catalog: Catalog, term: EntryOf<'term'>): FormulaRecord | null {
  const { formula } = term.data;
  if (!formula) return null;
  return {
    expression: formula.expression,
    inputs: formula.inputs.map(({ name, meaning, term: id, symbol, unit, many }) => ({ name, meaning, term: optionalRef(catalog, 'term', id), symbol: symbol ?? null, unit: unit ?? null, list: many ?? false })),
    results: formula.results.map(({ symbol, name, unit, compute }) => ({ symbol, name, unit, compute })),
    cases: workedCases(catalog, term).map(caseOf),
    page: formula.results.length ? permalink(formulaPath(term.id)) : null,
  };
}

function caseOf({ id, deal, company, invented, when, note, inputs, results }: Worked): FormulaRecord['cases'][number] {
  return {
    id, deal: deal ? refTo(deal as Entry) : null, company: company ? refTo(company as Entry) : null, invented, when: when ?? null, note: note ?? null,
    inputs: inputs.map(({ symbol, figure, lack }) => ({
      symbol, values: figure ? [figure.value].flat() : [], currency: figure?.currency ?? null, qualifier: figure?.qualifier ?? null, rung: figure?.rung ?? null,
      url: figure ? permalink(figure.path) : null, lack: lack || null,
    })),
    results: results.map(({ symbol, solved, why, stated }) => {
      const comparable = solved && !solved.bound && stated && typeof stated.value === 'number' && stated.currency === solved.currency;
      return {
        symbol, value: solved?.value ?? null, currency: solved?.currency ?? null, bound: solved?.bound ?? null, about: solved?.about ?? false, rung: solved?.rung ?? null, why: why || null,
        stated: stated && typeof stated.value === 'number' ? { value: stated.value, currency: stated.currency ?? null, qualifier: stated.qualifier, url: permalink(stated.path) } : null,
        difference: comparable ? Number((solved.value - (stated.value as number)).toPrecision(12)) : null,
      };
    }),
  };
}
