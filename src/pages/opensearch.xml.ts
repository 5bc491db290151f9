// /opensearch.xml: lets a browser search this site from its address bar (https://github.com/dewitt/opensearch).
import { permalink } from '#model/href.ts';
import { site } from '#site.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function GET(): Response {
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escape(site.name.slice(0, 16).trim())}</ShortName>
  <LongName>${escape(site.name)}</LongName>
  <Description>${escape(site.tagline)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>${site.language}</Language>
  <Image width="16" height="16" type="image/svg+xml">${permalink('/favicon.svg')}</Image>
  <Url type="text/html" method="get" template="${permalink('/search/')}?q={searchTerms}" />
  <Url type="application/opensearchdescription+xml" rel="self" template="${permalink('/opensearch.xml')}" />
</OpenSearchDescription>
`;
  return new Response(body, { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
}
