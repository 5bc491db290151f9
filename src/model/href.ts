// Addresses as they stand in the HTML: every path of the site goes through here, so that it works under any base path.

const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/$/, '');
const origin = (import.meta.env?.SITE ?? 'http://localhost:4321').replace(/\/$/, '');

/** `/terms/tranche/` → the same under the base path. Takes paths from the root of the site, with leading slash. */
export function href(path: string): string {
  return base + path;
}

/** The permanent address of a path: origin, base and path. */
export function permalink(path: string): string {
  return origin + base + path;
}
