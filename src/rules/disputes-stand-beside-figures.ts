// A dispute that says where it stands names a figure that is on that page.

import { anchorsOf, FIXED_ANCHORS } from '#model/anchors.ts';
import { DEAL_FIGURES, parseFigurePlace } from '#model/dispute.ts';
import type { Entry } from '#model/entry.ts';
import { didYouMean } from '#model/nearest.ts';
import { issueAt } from '#rules/issue-at.ts';
import type { Rule } from '#rules/rule.ts';

export const disputesStandBesideFigures: Rule = {
  id: 'disputes-stand-beside-figures',
  check: ({ catalog, locate }) =>
    catalog.list('dispute').flatMap((dispute) =>
      dispute.data.beside.flatMap((text, i) => {
        const place = parseFigurePlace(text);
        if (!place) return [];
        const { kind, id, anchor } = place;
        const fault = (message: string, remedy: string) => [issueAt(dispute as Entry, locate(dispute as Entry, ['beside', i]), 'disputes-stand-beside-figures', message, remedy)];
        const target = catalog.get(kind, id) as Entry | undefined;
        if (!target) return fault(`names ${kind} "${id}", which does not exist`, didYouMean(id, catalog.list(kind).map((e) => e.id)) || 'Correct the id.');
        const figures = [...figuresOf(target)];
        return figures.includes(anchor) ? [] : fault(`${kind} "${id}" has no figure "${anchor}"`, `${didYouMean(anchor, figures)}Figures there: ${figures.join(', ') || 'none'}.`);
      }),
    ),
};

/** Anchors of the rows of an entry, and the fields of a deal that hold a figure. */
function figuresOf(entry: Entry): Set<string> {
  const rows = [...anchorsOf(entry)].filter((anchor) => !FIXED_ANCHORS[entry.kind].includes(anchor) && !entry.prose.sections.some((section) => section.anchor === anchor));
  return new Set([...(entry.kind === 'deal' ? DEAL_FIGURES : []), ...rows]);
}
