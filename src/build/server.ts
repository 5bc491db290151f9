// The built site over HTTP, with the headers a real host would send. For readers at home and for the tests.

import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { EVERYWHERE, headersFor } from '#build/headers.ts';

/**
 * Serves `folder` under `base` (starts and ends with a slash) on the loopback address.
 * @param port 0 takes a free one.
 * @throws if the port is taken; the error's code is EADDRINUSE.
 */
export async function serveSite(folder: string, base: string, port: number): Promise<{ server: Server; address: string }> {
  const files = sirv(folder, { etag: true, single: false, setHeaders: (response, path) => {
    for (const [name, value] of Object.entries(headersFor(path.replace(/^\//, '')))) response.setHeader(name, value);
  } });
  const missing = existsSync(join(folder, '404.html')) ? readFileSync(join(folder, '404.html')) : Buffer.from('Not found');
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const notFound = (): void => {
      response.writeHead(404, { ...EVERYWHERE, 'Content-Type': 'text/html; charset=utf-8' });
      response.end(missing);
    };
    if (path === '/' && base !== '/') {
      response.writeHead(302, { Location: base });
      response.end();
    } else if (path.startsWith(base)) {
      request.url = `/${path.slice(base.length)}`;
      files(request, response, notFound);
    } else notFound();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  const bound = server.address();
  return { server, address: `http://localhost:${typeof bound === 'object' && bound ? bound.port : port}${base}` };
}
