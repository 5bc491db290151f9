// The built site over HTTP, with the headers a real host would send and the answers it would give. For readers at home and for the tests.

import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { EVERYWHERE, headersFor } from '#build/headers.ts';
import { readMovesFile } from '#build/moves-file.ts';

const HTML = 'text/html; charset=utf-8';

/**
 * Serves `folder` under `base` (starts and ends with a slash) on the loopback address. What moved answers 301, what was removed 410
 * with its tombstone.
 * @param port 0 takes a free one.
 * @throws if the port is taken; the error's code is EADDRINUSE.
 */
export async function serveSite(folder: string, base: string, port: number): Promise<{ server: Server; address: string }> {
  const files = sirv(folder, { etag: true, single: false, setHeaders: (response, path) => {
    for (const [name, value] of Object.entries(headersFor(path.replace(/^\//, '')))) response.setHeader(name, value);
  } });
  const table = readMovesFile(folder);
  const moved = new Map([...table.moves, ...table.shortIds].map(({ from, to }) => [from, to]));
  const gone = new Set(table.gone);
  const missing = existsSync(join(folder, '404.html')) ? readFileSync(join(folder, '404.html')) : Buffer.from('Not found');
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    if (address === '/' && base !== '/') return leadTo(response, 302, base);
    if (!address.startsWith(base)) return say(response, 404, missing);
    request.url = `/${address.slice(base.length)}`;
    const [path = '', query] = request.url.split('?');
    const target = moved.get(path);
    if (target !== undefined) return leadTo(response, 301, base + withQuery(target, query).slice(1));
    if (gone.has(path)) return say(response, 410, readFileSync(join(folder, path, 'index.html')));
    return files(request as IncomingMessage, response, () => say(response, 404, missing));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  const bound = server.address();
  return { server, address: `http://localhost:${typeof bound === 'object' && bound ? bound.port : port}${base}` };
}

function withQuery(target: string, query: string | undefined): string {
  const [path = '', anchor] = target.split('#');
  return `${path}${query === undefined ? '' : `?${query}`}${anchor === undefined ? '' : `#${anchor}`}`;
}

function leadTo(response: ServerResponse, status: 301 | 302, location: string): void {
  response.writeHead(status, { ...EVERYWHERE, Location: location });
  response.end();
}

function say(response: ServerResponse, status: 404 | 410, html: Buffer): void {
  response.writeHead(status, { ...EVERYWHERE, 'Content-Type': HTML });
  response.end(html);
}
