// The header table in the words of each host: _headers (Cloudflare Pages, Netlify), nginx and Caddy.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BY_PATH, EVERYWHERE } from '#build/headers.ts';

/** Writes the files into the built site. `base` starts and ends with a slash. */
export function writeServerFiles(folder: string, base: string): void {
  mkdirSync(join(folder, 'deploy'), { recursive: true });
  writeFileSync(join(folder, '_headers'), hostHeaders(base));
  writeFileSync(join(folder, '_redirects'), hostRedirects(base));
  writeFileSync(join(folder, 'deploy/nginx.conf'), nginx(base));
  writeFileSync(join(folder, 'deploy/Caddyfile'), caddy(base));
}

type Headers = Readonly<Record<string, string>>;
const lines = (headers: Headers, line: (name: string, value: string) => string): string => Object.entries(headers).map(([name, value]) => line(name, value)).join('\n');

/** https://developers.cloudflare.com/pages/configuration/headers/ and https://docs.netlify.com/manage/routing/headers/ read the same format. */
export function hostHeaders(base: string): string {
  const rule = (path: string, headers: Headers): string => `${path}\n${lines(headers, (name, value) => `  ${name}: ${value}`)}\n`;
  return [rule('/*', EVERYWHERE), ...BY_PATH.map(({ path, headers }) => rule(base + path, headers))].join('\n');
}

/** Addresses without their last slash lead to the page. Under a base path the bare host leads to the base. */
export function hostRedirects(base: string): string {
  return base === '/' ? '# No address has moved.\n' : `/ ${base} 302\n`;
}

/** nginx drops inherited headers in a location that adds one, so each location repeats them all; `always` covers errors. */
export function nginx(base: string): string {
  const header = (name: string, value: string): string => `    add_header ${name} "${value}" always;`;
  const location = (path: string, headers: Headers, body = ''): string => `  location ${path} {\n${lines({ ...EVERYWHERE, ...headers }, header)}\n${body}  }`;
  return `# Site block for nginx. Put the built files under /srv/site${base}, change server_name.
server {
  listen 80;
  server_name example.org;
  root /srv/site;
  error_page 404 ${base}404.html;
  types { application/octet-stream pagefind pf_meta pf_index pf_fragment pf_filter; }
  include mime.types;

${location(base, { 'Cache-Control': 'no-cache' }, '    try_files $uri $uri/index.html =404;\n')}
${BY_PATH.map(({ path, headers }) => location(`${base}${path.replace(/\*$/, '')}`, headers, '    try_files $uri =404;\n')).join('\n')}
}
`;
}

/** https://caddyserver.com/docs/caddyfile/directives/header */
export function caddy(base: string): string {
  const block = (matcher: string, headers: Headers): string => `  header ${matcher}{\n${lines(headers, (name, value) => `    ${name} "${value}"`)}\n  }`;
  return `# Site block for Caddy. Put the built files under /srv/site${base}, change the name.
example.org {
  root * /srv/site
${block('', EVERYWHERE)}
${BY_PATH.map(({ path, headers }) => block(`${base}${path} `, headers)).join('\n')}
  file_server
  handle_errors {
    rewrite * ${base}404.html
    file_server
  }
}
`;
}
