// Every HTTP header of the site, once: for our own server, Cloudflare, Netlify, nginx and Caddy.

/** Scripts and styles from our own files only, nothing inline, no third party. 'wasm-unsafe-eval' is what Pagefind needs. No
 *  Trusted Types policy exists: no script of ours writes HTML or script addresses (https://www.w3.org/TR/CSP3/, https://www.w3.org/TR/trusted-types/). */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "img-src 'self'", "font-src 'self'", "connect-src 'self'",
  "worker-src 'none'", "manifest-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
  "require-trusted-types-for 'script'", "trusted-types 'none'",
].join('; ');

export interface HeaderRule {
  /** Path under the base; a trailing `*` stands for anything, a path without one for itself. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** For every answer, errors included. */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), clipboard-write=(self)',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** What other sites and tools may fetch. */
const OPEN: Readonly<Record<string, string>> = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin', 'Cache-Control': 'no-cache' };

/** In addition, by path; no path matches two rules, because hosts would join the values. */
export const BY_PATH: readonly HeaderRule[] = [
  { path: '_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  ...['api/*', 'cite/*', 'embed/*', 'oembed/*', 'social/*', 'linkers/*', 'py/*', 'objects.inv', 'myst.xref.json'].map((path) => ({ path, headers: OPEN })),
];

/** Headers for a path under the base, e.g. `api/v1/index.json`. */
export function headersFor(path: string): Record<string, string> {
  const rule = BY_PATH.find((r) => (r.path.endsWith('*') ? path.startsWith(r.path.slice(0, -1)) : path === r.path));
  return { ...EVERYWHERE, 'Cache-Control': 'no-cache', ...rule?.headers };
}
