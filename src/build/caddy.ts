// Headers, moves and tombstones for Caddy 2 (https://caddyserver.com/docs/caddyfile/directives). Inside `route` the order is ours: later
// headers stand over earlier ones. Rules by path count for files that exist; an error says what every answer says.

import { BY_PATH, EVERYWHERE, type HeaderRule, patternOf } from '#build/headers.ts';
import type { MovesTable } from '#model/moved.ts';

/** A Caddyfile. `base` starts and ends with a slash. */
export function caddy(base: string, table: MovesTable): string {
  return `# For Caddy: put the built files under /srv/site${base}, change the name.
example.org {
  root * /srv/site
  route {
${block('    header', lines(EVERYWHERE))}
${base === '/' ? '' : `    redir / ${base} 302\n`}${moves(base, table)}${BY_PATH.map((rule, i) => byPath(base, rule, `rule${i}`)).join('\n')}
${table.gone.map((path, i) => `    @gone${i} path ${base}${path.slice(1)}\n    handle @gone${i} {\n      file_server {\n        status 410\n      }\n    }\n`).join('')}    file_server
  }
  handle_errors {
    rewrite * ${base}404.html
    file_server
  }
}
`;
}

function lines(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).map(([name, value]) => `${name} "${value}"`);
}

function block(head: string, inside: readonly string[]): string {
  const indent = /^ */.exec(head)?.[0] ?? '';
  return `${head} {\n${inside.map((line) => `${indent}  ${line}`).join('\n')}\n${indent}}`;
}

function byPath(base: string, { path, headers, without = [] }: HeaderRule, name: string): string {
  const matcher = block(`    @${name}`, [`path_regexp \`${patternOf(path, base)}\``, 'file {path} {path}/index.html']);
  // Apart, because a block that takes a header off waits with all it says until the answer is written.
  const off = without.map((header) => `    header @${name} -${header}\n`).join('');
  return `${matcher}\n${off}${block(`    header @${name}`, lines(headers))}`;
}

/** Path and fragment apart, because the query of the request stands between them. */
function moves(base: string, table: MovesTable): string {
  const all = [...table.moves, ...table.shortIds];
  if (!all.length) return '';
  const rows = all.map(({ from, to }) => {
    const [path = '', anchor] = to.split('#');
    return `${base}${from.slice(1)} ${base}${path.slice(1)} "${anchor === undefined ? '' : `#${anchor}`}"`;
  });
  return `${block('    map {path} {moved} {moved_anchor}', [...rows, 'default "" ""'])}
    @moved_query expression \`{moved} != "" && {query} != ""\`
    redir @moved_query {moved}?{query}{moved_anchor} 301
    @moved expression \`{moved} != ""\`
    redir @moved {moved}{moved_anchor} 301
`;
}
