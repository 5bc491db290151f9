// All rules, run together.

import type { Issue } from '#model/issue.ts';
import { anchorsAreUnique } from '#rules/anchors-are-unique.ts';
import { checksFollowSources } from '#rules/checks-follow-sources.ts';
import { citationsExist } from '#rules/citations-exist.ts';
import { claimsHaveSources } from '#rules/claims-have-sources.ts';
import { datesAreInOrder } from '#rules/dates-are-in-order.ts';
import { dealsHaveTwoParties } from '#rules/deals-have-two-parties.ts';
import { disputesStandBesideFigures } from '#rules/disputes-stand-beside-figures.ts';
import { entriesAreReachable } from '#rules/entries-are-reachable.ts';
import { figuresAreCited } from '#rules/figures-are-cited.ts';
import { formulaFiguresStand } from '#rules/formula-figures-stand.ts';
import { formulasCompute } from '#rules/formulas-compute.ts';
import { legsRestOnTerms } from '#rules/legs-rest-on-terms.ts';
import { linksExist } from '#rules/links-exist.ts';
import { mdxIsPlain } from '#rules/mdx-is-plain.ts';
import { moneyIsCountedOnce } from '#rules/money-is-counted-once.ts';
import { movedPagesAreGone } from '#rules/moved-pages-are-gone.ts';
import { movesAreSingle } from '#rules/moves-are-single.ts';
import { namesAreUnique } from '#rules/names-are-unique.ts';
import { publishedIdsStay } from '#rules/published-ids-stay.ts';
import { quotesAreVerbatim } from '#rules/quotes-are-verbatim.ts';
import { referencesExist } from '#rules/references-exist.ts';
import type { Rule, RuleContext } from '#rules/rule.ts';
import { shortIdsAreGivenOnce } from '#rules/short-ids-are-given-once.ts';
import { termsAreUsed } from '#rules/terms-are-used.ts';
import { timesAreDates } from '#rules/times-are-dates.ts';
import { tombstonesAreFinal } from '#rules/tombstones-are-final.ts';
import { tranchesAddUp } from '#rules/tranches-add-up.ts';
import { valuationsAddUp } from '#rules/valuations-add-up.ts';

export const RULES: readonly Rule[] = [
  referencesExist, linksExist, citationsExist, namesAreUnique, anchorsAreUnique, figuresAreCited, claimsHaveSources, tranchesAddUp, moneyIsCountedOnce, legsRestOnTerms,
  valuationsAddUp, datesAreInOrder, dealsHaveTwoParties, entriesAreReachable, termsAreUsed, disputesStandBesideFigures,
  checksFollowSources, mdxIsPlain, quotesAreVerbatim, timesAreDates, publishedIdsStay, shortIdsAreGivenOnce, movesAreSingle, movedPagesAreGone,
  tombstonesAreFinal, formulasCompute, formulaFiguresStand,
];

export function applyRules(context: RuleContext): Issue[] {
  return RULES.flatMap((rule) => rule.check(context));
}
