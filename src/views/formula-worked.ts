// The formula on the page of its term: a few deals with their figures, and the way to all of them.

import type { Catalog } from '#model/catalog.ts';
import type { EntryOf } from '#model/entry.ts';
import { href } from '#model/href.ts';
import type { WorkedFormula } from '#views/blocks.ts';
import { isWorked, type Worked, workedCases } from '#views/formula-cases.ts';
import { filledIn, firmness } from '#views/formula-lines.ts';
import { formulaPath } from '#views/formula-pages.ts';

const SHOWN = 4;

export function workedFormula(catalog: Catalog, term: EntryOf<'term'>): WorkedFormula | undefined {
  const steps = term.data.formula?.results ?? [];
  if (!steps.length) return undefined;
  const real = workedCases(catalog, term).filter(({ of }) => of !== 'example');
  const worked = real.filter(isWorked);
  // Those that give every result come first; the newest among them.
  const solved = (one: Worked): number => one.results.filter((result) => result.solved).length;
  const rows = worked.toSorted((a, b) => solved(b) - solved(a)).slice(0, SHOWN).map((one) => {
    const firm = firmness(one);
    return {
      subject: one.subject, when: one.when, lines: one.results.flatMap((result) => [filledIn(one, result, steps) ?? []].filter((line) => line.length)),
      note: [firm && `${(firm[0] ?? '').toUpperCase()}${firm.slice(1)}.`, one.note].filter(Boolean).join(' '),
    };
  });
  return { rows, count: countOf(worked.length, real.length - worked.length), all: { href: href(formulaPath(term.id)), text: worked.length > SHOWN ? 'All of them, with a calculator' : 'With a calculator' } };
}

function countOf(worked: number, lacking: number): string {
  const lack = lacking === 1 ? 'one case lacks an input' : `${lacking} cases lack an input`;
  if (worked === 0) return lacking ? `No case of the record gives every input: ${lack}.` : 'No deal of the record gives the inputs.';
  return `${worked === 1 ? 'One case of the record works' : `${worked} cases of the record work`} out${lacking ? `; ${lack}` : ''}.`;
}
