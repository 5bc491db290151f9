// What a term page shows beside its author's words: formula, example, the deals that carry it, what it is not.

import type { Catalog } from '#model/catalog.ts';
import type { Entry, EntryOf } from '#model/entry.ts';
import { href } from '#model/href.ts';
import { compareDates } from '#model/partial-date.ts';
import type { Block, ListItem } from '#views/blocks.ts';
import { versusPath } from '#views/compare/term-pairs.ts';
import { workedFormula } from '#views/formula-worked.ts';
import { linkTo, linkToEntry } from '#views/link.ts';
import { fieldMentions } from '#views/mentions.ts';
import { amountPieces, disputesBlock, entriesNaming, listBlock, quotationsBlock, type SectionDraft, sectionOf } from '#views/shared-blocks.ts';
import { fieldText } from '#views/text.ts';

export function termSections(catalog: Catalog, term: EntryOf<'term'>, authored: readonly SectionDraft[]): SectionDraft[] {
  return [
    ...sectionOf('formula', 'Formula', formulaBlock(catalog, term)),
    ...sectionOf('example', 'Example', exampleBlock(catalog, term)),
    ...authored,
    ...sectionOf('in-deals', 'On real deals', listBlock(dealsWithTerm(catalog, term), undefined, `/deals/by-term/${term.id}/`)),
    ...sectionOf('not-to-be-confused-with', 'Not to be confused with', contrastsBlock(catalog, term)),
    ...sectionOf('quotes', 'Said about it', quotationsBlock(catalog, entriesNaming(catalog, 'term', term.id, 'quote', ['topics']))),
    ...sectionOf('disputes', 'Where sources differ', disputesBlock(catalog, entriesNaming(catalog, 'term', term.id, 'dispute'))),
    ...sectionOf('related', 'Read next', listBlock(relatedTerms(catalog, term))),
  ];
}

function formulaBlock(catalog: Catalog, term: EntryOf<'term'>): Block | undefined {
  const { formula } = term.data;
  if (!formula) return undefined;
  const inputs = formula.inputs.map(({ name, meaning, term: id }) => ({ name, meaning, term: id === undefined ? undefined : linkTo(catalog, 'term', id) }));
  return { type: 'formula', expression: formula.expression, inputs, worked: workedFormula(catalog, term) };
}

function exampleBlock(catalog: Catalog, term: EntryOf<'term'>): Block {
  const { example } = term.data;
  return {
    type: 'example',
    hypothetical: example.kind === 'hypothetical',
    text: fieldText(catalog, term as Entry, 'example', 'text'),
    deals: example.deals.map((id) => linkTo(catalog, 'deal', id)),
    sources: example.sources,
  };
}

/** One item per deal term row, with the deal's own wording; oldest deal first. */
function dealsWithTerm(catalog: Catalog, term: EntryOf<'term'>): ListItem[] {
  return fieldMentions(catalog, 'term', term.id, 'deal')
    .filter((m) => m.path?.[0] === 'terms')
    .map((m) => ({ deal: m.from as EntryOf<'deal'>, index: Number(m.path?.[1]) }))
    .toSorted((a, b) => compareDates(a.deal.data.announced, b.deal.data.announced))
    .flatMap(({ deal, index }) => {
      const row = deal.data.terms[index];
      return row
        ? {
            link: linkToEntry(deal as Entry, row.anchor),
            details: [{ date: deal.data.announced }, ' · ', ...amountPieces(deal), ...(row.absent ? [' · without this term'] : [])],
            text: fieldText(catalog, deal as Entry, 'terms', index, 'statement'),
            sources: row.sources,
          }
        : [];
    });
}

function contrastsBlock(catalog: Catalog, term: EntryOf<'term'>): Block | undefined {
  const rows = term.data.contrasts.map((contrast, i) => ({
    term: linkTo(catalog, 'term', contrast.term),
    difference: fieldText(catalog, term as Entry, 'contrasts', i, 'difference'),
    beside: { href: href(versusPath(term.id, contrast.term)), text: 'side by side' },
  }));
  return rows.length ? { type: 'contrasts', rows } : undefined;
}

function relatedTerms(catalog: Catalog, term: EntryOf<'term'>): ListItem[] {
  return term.data.related.flatMap((id) => {
    const other = catalog.get('term', id);
    return other ? { link: linkToEntry(other as Entry), details: [], text: other.data.summary } : [];
  });
}
