// Pages that are no entries and got another address (lists by a facet, fixed pages), from content/moved.yaml.

import { z } from 'zod';

export const MOVED_FILE = 'content/moved.yaml';

/** A page of this site: lower-case words between slashes, ASCII only, no host, no query. */
export const PAGE_PATH = /^\/([a-z0-9]+(-[a-z0-9]+)*\/)+$/;

const path = () => z.string().max(160, 'is longer than 160 characters').regex(PAGE_PATH, 'is not a page of this site; write /words-with-hyphens/between-slashes/');

export const movedSchema = z.array(
  z.strictObject({
    from: path().describe('The address that moved, from the root of the site: /deals/by-year/2023/.'),
    to: path().describe('The page that took its place; a page that exists, not one that moved itself.'),
  }),
);
export type MovedPage = z.infer<typeof movedSchema>[number];

/** An address that leads to another. Paths from the root of the site, without base. */
export interface Move {
  /** A page: ends with a slash. */
  readonly from: string;
  /** A page, or a place on one (`/timeline/#x`). */
  readonly to: string;
  /** Title of what stands there. */
  readonly title: string;
}

/** Everything a host must know of addresses that are not pages: `deploy/moves.json` in the built site. */
export interface MovesTable {
  /** Former addresses of pages. */
  readonly moves: readonly Move[];
  /** `/id/T12/` → page. */
  readonly shortIds: readonly Move[];
  /** Pages that are tombstones. */
  readonly gone: readonly string[];
}

/** Where the table stands in the built site. */
export const MOVES_FILE = 'deploy/moves.json';
