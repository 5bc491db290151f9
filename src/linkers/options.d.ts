// What the plugins take; published beside them.

export interface LinkOptions {
  /** Address of the knowledge base, base path included: `https://example.org/kb/`. Without it: the site the plugin was downloaded from. */
  site?: string | undefined;
  /** File or address of the list of entries, where it is not `<site>api/v1/index.json`. */
  index?: string | undefined;
  /** The file that holds what each link leads to and says, from the working directory; commit it. `kb-links.lock.json` if left out. */
  lock?: string | undefined;
  /** true: a link that is not in the lock file is an error, and nothing is fetched or written. For CI. */
  frozen?: boolean | undefined;
}
