// How to link here, for each kind of author: the lines to paste, and how they were tried. The tests take the lines from the page.

import { addressesOf, labelOf } from '#model/addresses.ts';
import { permalink } from '#model/href.ts';
import { recipesForDocuments } from '#views/recipes-documents.ts';
import { recipesForSites } from '#views/recipes-sites.ts';

export interface Recipe {
  readonly anchor: string;
  /** For whom. */
  readonly title: string;
  /** What they get. */
  readonly gives: string;
  readonly steps: readonly {
    /** Where the lines go. */
    readonly label: string;
    readonly code: string;
  }[];
  /** How this was tried; what was not. */
  readonly tried: string;
}

/** What every line needs: the root of the site with its last slash, and two entries as examples. */
export interface RecipeAddresses {
  readonly root: string;
  readonly termLabel: string;
  readonly dealLabel: string;
  readonly deal: string;
  readonly dealEmbed: string;
  readonly dealTwin: string;
  readonly dealBib: string;
}

export interface EmbedScript {
  readonly src: string;
  readonly integrity: string;
}

const DEAL = 'amazon-anthropic-2023';

/** All recipes, in the order of the page. `script`: the newest version of the script for cards. */
export function recipes(script: EmbedScript): Recipe[] {
  const { page, embed, twin, bib } = addressesOf('deal', DEAL);
  const addresses: RecipeAddresses = {
    root: permalink('/'),
    termLabel: labelOf('term', 'minority-stake'),
    dealLabel: labelOf('deal', DEAL),
    deal: permalink(page), dealEmbed: permalink(embed), dealTwin: permalink(twin), dealBib: permalink(bib),
  };
  return [...recipesForSites(addresses, script), ...recipesForDocuments(addresses)];
}
