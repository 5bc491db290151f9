// Another site on another port, as strict as a site can be, with an article that links to ours.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator } from '@playwright/test';
import { expect, test as base } from './reader.ts';

interface OtherSite {
  /** Address of our own site. */
  readonly site: string;
  /** Opens the article; what stands in `body` replaces its text. */
  readonly open: (body?: string, scripts?: number) => Promise<void>;
  /** The card that is open; at most one is. */
  readonly card: Locator;
}

/** The article: its links in the order of the tests. `site` is the address of ours. */
export function article(site: string): string {
  return `<nav aria-label="Other pages"><a href="/elsewhere">Elsewhere</a></nav><main><h1>How a start-up is paid for</h1>
<p>The money came as a <a id="term" href="${site}terms/convertible-note/#definition">convertible note</a> in the <a id="deal" href="${site}deals/amazon-anthropic-2023/">first deal</a>,
and <a id="person" href="${site}people/andy-jassy">Andy Jassy</a> said <a id="quote" href="${site}quotes/jassy-tremendous-respect/" aria-describedby="own-note">kind words</a>.
See <a id="about" href="${site}about/">how it is made</a>, <span data-no-cards><a id="off" href="${site}terms/tranche/">tranches</a></span>
or <a id="other" href="https://example.net/terms/tranche/">another glossary</a>.</p><p id="own-note">Said in 2023.</p><p id="end">The end.</p></main>`;
}

export const test = base.extend<{ other: OtherSite; violations: string[] }, { otherServer: { address: string; serve: (html: string, site: string) => void } }>({
  otherServer: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a function wants from this pattern.
    async ({}, use) => {
      let [html, origin] = ['', ''];
      const server: Server = createServer((_, response) => {
        const policy = `default-src 'none'; script-src ${origin}; connect-src ${origin}; frame-src ${origin}; style-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy });
        response.end(html);
      });
      await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
      await use({
        address: `http://localhost:${(server.address() as AddressInfo).port}/`,
        serve: (text, site) => ([html, origin] = [text, new URL(site).origin]),
      });
      server.close();
    },
    { scope: 'worker' },
  ],
  violations: [
    async ({ page }, use) => {
      const violations: string[] = [];
      await page.exposeFunction('recordViolation', (text: string) => violations.push(text));
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => (window as unknown as { recordViolation: (text: string) => void }).recordViolation(`${event.violatedDirective} ${event.blockedURI}`));
      });
      await use(violations);
      expect(violations).toEqual([]);
    },
    { auto: true },
  ],
  other: async ({ page, otherServer, request, baseURL }, use) => {
    const site = baseURL ?? '';
    const { version, integrity } = (await (await request.get(`${site}embed/links.json`)).json()) as { version: string; integrity: string };
    const tag = `<script src="${site}embed/links-${version}.js" integrity="${integrity}" crossorigin="anonymous" defer></script>`;
    await use({
      site,
      card: page.locator('kb-card'),
      open: async (body = article(site), scripts = 1) => {
        otherServer.serve(`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>An article</title>${tag.repeat(scripts)}</head><body>${body}</body></html>`, site);
        await page.goto(otherServer.address);
      },
    });
  },
});

export { expect };
