// /opensearch.xml: lets a browser search this site from its address bar (https://github.com/dewitt/opensearch).
import { permalink } from '#model/href.ts';
import { site } from '#site.ts';
import { element, xmlDocument } from '#views/xml.ts';

/** The specification allows 16 characters. */
const SHORT_NAME = site.name.slice(0, 16).trim();

export function GET(): Response {
  const description = element('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
    element('ShortName', {}, SHORT_NAME),
    element('LongName', {}, site.name),
    element('Description', {}, site.tagline),
    element('InputEncoding', {}, 'UTF-8'),
    element('Language', {}, site.language),
    element('Image', { width: '16', height: '16', type: 'image/svg+xml' }, permalink('/favicon.svg')),
    element('Url', { type: 'text/html', method: 'get', template: `${permalink('/search/')}?q={searchTerms}` }),
    element('Url', { type: 'application/opensearchdescription+xml', rel: 'self', template: permalink('/opensearch.xml') }),
  ]);
  return new Response(xmlDocument(description), { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
}
