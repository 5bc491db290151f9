// A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).

import { permalink } from '#model/href.ts';
import { site } from '#site.ts';
import type { Feed } from '#views/feeds.ts';

export interface JsonFeed {
  readonly version: 'https://jsonfeed.org/version/1.1';
  readonly title: string;
  readonly description: string;
  readonly home_page_url: string;
  readonly feed_url: string;
  readonly favicon: string;
  readonly language: string;
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly content_text: string;
    readonly date_modified: string;
    readonly tags: readonly string[];
  }[];
}

export function jsonFeed(feed: Feed): JsonFeed {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.url,
    feed_url: feed.json,
    favicon: permalink('/favicon.svg'),
    language: site.language,
    authors: [{ name: site.name, url: permalink('/') }],
    items: feed.items.map(({ uuid, url, title, text, updated, kind }) => ({ id: `urn:uuid:${uuid}`, url, title, content_text: text, date_modified: `${updated}T00:00:00Z`, tags: [kind] })),
  };
}
