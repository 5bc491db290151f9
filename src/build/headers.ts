// Every HTTP header of the site, once: for our own server, Cloudflare, Netlify, nginx and Caddy.

/** Scripts and styles from our own files only, nothing inline, no third party. 'wasm-unsafe-eval' is what Pagefind needs. No
 *  Trusted Types policy exists: no script of ours writes HTML or script addresses (https://www.w3.org/TR/CSP3/, https://www.w3.org/TR/trusted-types/). */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "img-src 'self'", "font-src 'self'", "connect-src 'self'",
  "worker-src 'none'", "manifest-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
  "require-trusted-types-for 'script'", "trusted-types 'none'",
].join('; ');

/** Cards for other people's frames: one style sheet, nothing that runs, and anyone may frame them. */
export const EMBED_POLICY = ["default-src 'none'", "style-src 'self'", "base-uri 'none'", "form-action 'none'", 'frame-ancestors *'].join('; ');

type Headers = Readonly<Record<string, string>>;

export interface HeaderRule {
  /** Path under the base; one `*` may stand in it for anything, slashes included. */
  readonly path: string;
  readonly headers: Headers;
  /** Headers from EVERYWHERE that are not sent here. */
  readonly without?: readonly string[];
}

/** For every answer, errors included. Strict-Transport-Security counts over HTTPS alone (RFC 6797 §8.1); preloading is the host's to decide. */
export const EVERYWHERE: Headers = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), clipboard-write=(self)',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

/** What other sites and tools may fetch. */
const OPEN: Headers = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin', 'Timing-Allow-Origin': '*' };
const FOR_EVER: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };

const OPEN_PATHS = [
  'api/*', 'cite/*', 'embed/*', 'feeds/*', 'linkers/*', 'myst/*', 'oembed/*', 'py/*', 'social/*', 'myst.xref.json', 'llms.txt', 'llms-full.txt',
];

/** Path → media type, where a server's own list has none or another. All of these are open. */
const TYPES: Readonly<Record<string, string>> = {
  '*.md': 'text/markdown; charset=utf-8',
  '*.bib': 'application/x-bibtex',
  '*.ris': 'application/x-research-info-systems',
  '*.csl.json': 'application/vnd.citationstyles.csl+json',
  'api/v1/linksets/*': 'application/linkset+json',
  '*.csv': 'text/csv; charset=utf-8',
  '*.sqlite': 'application/vnd.sqlite3',
  '*.zip': 'application/zip',
  '*.tgz': 'application/gzip',
  '*.inv': 'application/octet-stream',
  '*.jsonld': 'application/ld+json',
  '*.ttl': 'text/turtle; charset=utf-8',
  '*.d.ts': 'text/plain; charset=utf-8',
  '*.ics': 'text/calendar; charset=utf-8',
  'feed.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json',
  'feeds/*.xml': 'application/atom+xml; charset=utf-8',
  'feeds/*.json': 'application/feed+json',
};

/** In addition, by path. Later rules stand over earlier ones, header by header. */
export const BY_PATH: readonly HeaderRule[] = [
  // Frames under a sandbox have an origin of their own, and load our style sheets across it.
  { path: '_astro/*', headers: { ...FOR_EVER, 'Cross-Origin-Resource-Policy': 'cross-origin' } },
  ...OPEN_PATHS.map((path) => ({ path, headers: OPEN })),
  { path: 'embed/*', headers: { 'Content-Security-Policy': EMBED_POLICY }, without: ['X-Frame-Options'] },
  { path: 'embed/links-*', headers: FOR_EVER },
  ...Object.entries(TYPES).map(([path, type]) => ({ path, headers: { 'Content-Type': type, ...OPEN } })),
  { path: '*.md', headers: { 'X-Robots-Tag': 'noindex' } },
  { path: '*.txt', headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  { path: 'opensearch.xml', headers: { 'Content-Type': 'application/opensearchdescription+xml' } },
  { path: '*.webmanifest', headers: { 'Content-Type': 'application/manifest+json' } },
];

/** The pattern of a rule as a regular expression over paths under `base`, in the words nginx, Caddy and JavaScript share. */
export function patternOf(path: string, base = '/'): string {
  return `^${(base + path).replace(/[.]/g, '\\.').replace('*', '.*')}$`;
}

const PATTERNS = new Map(BY_PATH.map((rule) => [rule, new RegExp(patternOf(rule.path))]));

/** Headers for a path under the base that exists, e.g. `api/v1/index.json`; what does not exist gets EVERYWHERE. */
export function headersFor(path: string): Record<string, string> {
  const headers: Record<string, string> = { ...EVERYWHERE };
  for (const rule of BY_PATH) {
    if (!PATTERNS.get(rule)?.test(`/${path}`)) continue;
    for (const name of rule.without ?? []) delete headers[name];
    Object.assign(headers, rule.headers);
  }
  return headers;
}
