// A feed as Atom (RFC 4287).

import { permalink } from '#model/href.ts';
import { site } from '#site.ts';
import type { Feed, FeedItem } from '#views/feeds.ts';
import { element, xmlDocument } from '#views/xml.ts';

/** Content bears days, not hours; a day begins at midnight UTC. */
const midnight = (day: string): string => `${day}T00:00:00Z`;
const RIGHTS = 'Text and data: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/. Quotations remain with their authors.';

export function atomXml(feed: Feed): string {
  return xmlDocument(element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.language }, [
    element('title', {}, feed.title),
    element('subtitle', {}, feed.description),
    element('id', {}, `urn:uuid:${feed.uuid}`),
    element('updated', {}, midnight(feed.updated)),
    element('link', { rel: 'self', type: 'application/atom+xml', href: feed.atom }),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.url }),
    element('author', {}, [element('name', {}, site.name), element('uri', {}, permalink('/'))]),
    element('rights', {}, RIGHTS),
    element('icon', {}, permalink('/favicon.svg')),
    ...feed.items.map(entryXml),
  ]));
}

function entryXml({ uuid, title, url, twin, updated, kind, text }: FeedItem): string {
  return element('entry', {}, [
    element('title', {}, title),
    element('id', {}, `urn:uuid:${uuid}`),
    element('updated', {}, midnight(updated)),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    ...(twin === undefined ? [] : [element('link', { rel: 'alternate', type: 'text/markdown', href: twin })]),
    element('category', { term: kind }),
    element('summary', { type: 'text' }, text),
  ]);
}
