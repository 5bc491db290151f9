// What the front page and the indexes say to machines: the site, who publishes it, the data as a whole, the sets entries belong to.

import type { Catalog } from '#model/catalog.ts';
import { permalink } from '#model/href.ts';
import { KINDS } from '#model/kind.ts';
import { LICENCE } from '#model/records/head.ts';
import { site } from '#site.ts';
import { datasetOf } from '#views/dataset.ts';
import { DATASET } from '#views/dataset-package.ts';
import { type Graph, graphOf, type Node, organizationId, partOfSite, setId, websiteId } from '#views/json-ld.ts';
import type { Listing } from '#views/listing.ts';

export function homeGraph(catalog: Catalog): Graph {
  const home = permalink('/');
  const { name, description, language } = site;
  return graphOf(
    { '@type': 'WebPage', '@id': home, url: home, name, description, ...partOfSite(), mainEntity: { '@id': websiteId() } },
    {
      '@type': 'WebSite', '@id': websiteId(), url: home, name, alternateName: site.tagline, description, inLanguage: language, license: LICENCE.url,
      publisher: { '@id': organizationId() },
      potentialAction: {
        '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate: `${permalink('/search/')}?q={search_term_string}` }, 'query-input': 'required name=search_term_string',
      },
    },
    { '@type': 'Organization', '@id': organizationId(), name, url: home, description: site.tagline, logo: permalink('/favicon.svg') },
    dataset(catalog),
  );
}

/** The whole record as data; https://developers.google.com/search/docs/appearance/structured-data/dataset */
function dataset(catalog: Catalog): Node {
  const { files, newest } = datasetOf(catalog);
  const whole = files.filter(({ path, table }) => table !== undefined || path === 'index.json' || path.startsWith(`${DATASET}.`));
  return {
    '@type': 'Dataset', '@id': `${permalink('/')}#data`, name: `${site.name}: the record as data`, url: permalink('/data/'),
    description: `${site.description} ${catalog.entries.length} entries: ${Object.values(KINDS).map(({ many }) => many.toLowerCase()).join(', ')}.`,
    license: LICENCE.url, isAccessibleForFree: true, inLanguage: site.language, creator: { '@id': organizationId() }, dateModified: newest,
    distribution: whole.map(({ path, title, mediatype }) => ({ '@type': 'DataDownload', name: title, encodingFormat: mediatype, contentUrl: permalink(`/api/v1/${path}`) })),
  };
}

/** An index or facet page and its set. Terms make one DefinedTermSet, told in parts by the pages of the index. */
export function listingGraph(listing: Listing): Graph {
  const page = permalink(listing.path);
  const home = permalink('/');
  const members = listing.groups.flatMap(({ rows }) => rows.map(({ link }) => new URL(link.href, home).href));
  const whole = listing.kind === 'term' && !listing.path.includes('/by-');
  const set: Node = whole
    ? { '@type': 'DefinedTermSet', '@id': setId('/terms/'), url: permalink('/terms/'), name: `${site.name}: ${KINDS.term.many.toLowerCase()}`, description: listing.about, inLanguage: site.language, license: LICENCE.url, hasDefinedTerm: members.map((url) => ({ '@id': `${url}#entry` })) }
    : { '@type': 'ItemList', '@id': setId(listing.path), name: listing.title, numberOfItems: members.length, itemListElement: members.map((url, i) => ({ '@type': 'ListItem', position: i + 1, url })) };
  return graphOf({ '@type': 'CollectionPage', '@id': page, url: page, name: listing.title, description: listing.about, ...partOfSite(), mainEntity: { '@id': set['@id'] ?? page } }, set);
}
