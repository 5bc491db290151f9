// Headers, moves and tombstones for nginx. One map per header instead of one add_header per location: nginx drops all inherited headers in
// a location that adds one, so no location here adds any (https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header).

import { BY_PATH, EVERYWHERE, patternOf } from '#build/headers.ts';
import type { MovesTable } from '#model/moved.ts';

/** nginx takes the type from its own list or from the location, never from add_header. */
const TYPE = 'Content-Type';

/** A file for conf.d/. `base` starts and ends with a slash. */
export function nginx(base: string, table: MovesTable): string {
  const names = [...new Set([...Object.keys(EVERYWHERE), ...BY_PATH.flatMap(({ headers }) => Object.keys(headers))])].filter((name) => name !== TYPE);
  return `# For nginx: put this file into conf.d/, the built files under /srv/site${base}, change server_name, add TLS.
map_hash_max_size 16384;
map_hash_bucket_size 512;
${names.map((name) => headerMap(base, name)).join('\n')}
map $uri $moved_to {
  default "";
${[...table.moves, ...table.shortIds].map(({ from, to }) => `  "${base}${from.slice(1)}" "${withQuery(base, to)}";`).join('\n')}
}
server {
  listen 80;
  server_name example.org;
  root /srv/site;
  index index.html;
  charset utf-8;
  server_tokens off;
  absolute_redirect off;
  error_page 403 404 =404 ${base}404.html;
${names.map((name) => `  add_header ${name} $${variable(name)} always;`).join('\n')}
  if ($moved_to) { return 301 $moved_to; }
${base === '/' ? '' : `  location = / { return 302 ${base}; }\n`}${table.gone.map((path) => gone(`${base}${path.slice(1)}`)).join('')}${types(base)}
}
`;
}

function variable(name: string): string {
  return `sent_${name.toLowerCase().replaceAll('-', '_')}`;
}

/** The first pattern that fits counts, so the rule that stands over the others comes first. A header whose value is empty is not sent. */
function headerMap(base: string, name: string): string {
  const rules = BY_PATH.toReversed().flatMap(({ path, headers, without }) => {
    const value = headers[name] ?? (without?.includes(name) ? '' : undefined);
    return value === undefined ? [] : [`  "~${patternOf(path, base)}" "${value}";`];
  });
  return `map $uri $${variable(name)} {\n  default "${EVERYWHERE[name] ?? ''}";\n${rules.map((rule) => `${rule}\n`).join('')}}`;
}

/** Query before fragment: `/timeline/#x` → `/timeline/?q=1#x`. */
function withQuery(base: string, to: string): string {
  const [path = '', anchor] = to.split('#');
  return `${base}${path.slice(1)}$is_args$args${anchor === undefined ? '' : `#${anchor}`}`;
}

function gone(path: string): string {
  return `  location = ${path} { error_page 410 ${path}index.html; return 410; }\n`;
}

function types(base: string): string {
  return BY_PATH.toReversed()
    .flatMap(({ path, headers }) => (headers[TYPE] ? [`  location ~ "${patternOf(path, base)}" { types { } default_type "${headers[TYPE]}"; }`] : []))
    .join('\n');
}
