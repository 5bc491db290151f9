// nginx and Caddy on loopback, with the files the build writes for them.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { caddy } from '../../src/build/caddy.ts';
import { readMovesFile } from '../../src/build/moves-file.ts';
import { nginx } from '../../src/build/nginx.ts';

export interface Running {
  readonly address: string;
  readonly stop: () => void;
}

/** A built site at the place the files name: `<work>/srv<base>`. */
export interface Placed {
  readonly work: string;
  readonly folder: string;
  readonly base: string;
}

export function place(work: string, folder: string, base: string): Placed {
  const at = join(work, 'srv', base);
  mkdirSync(dirname(at.replace(/\/$/, '')), { recursive: true });
  symlinkSync(folder, at.replace(/\/$/, ''));
  return { work, folder, base };
}

export async function startNginx({ work, folder, base }: Placed): Promise<Running> {
  const port = await freePort();
  const site = nginx(base, readMovesFile(folder)).replace('listen 80;', `listen 127.0.0.1:${port};`).replace('root /srv/site;', `root ${join(work, 'srv')};`);
  mkdirSync(join(work, 'nginx'), { recursive: true });
  writeFileSync(join(work, 'nginx/site.conf'), site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${work}/nginx/${what};`).join(' ');
  const main = `daemon off; pid ${work}/nginx/pid; error_log stderr; ${process.getuid?.() === 0 ? 'user root;' : ''} events {}
http { access_log off; ${temporary} include /etc/nginx/mime.types; default_type application/octet-stream; include ${work}/nginx/site.conf; }`;
  writeFileSync(join(work, 'nginx/nginx.conf'), main);
  mustPass('nginx', ['-t', '-c', join(work, 'nginx/nginx.conf'), '-e', 'stderr']);
  return running(spawn('nginx', ['-c', join(work, 'nginx/nginx.conf'), '-e', 'stderr']), port, base);
}

export async function startCaddy({ work, folder, base }: Placed): Promise<Running> {
  const port = await freePort();
  const site = caddy(base, readMovesFile(folder)).replace('example.org {', `http://localhost:${port} {`).replace('root * /srv/site', `root * ${join(work, 'srv')}`);
  const file = join(work, 'Caddyfile');
  writeFileSync(file, `{\n  admin off\n  auto_https off\n}\n${site}`);
  const env = { ...process.env, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work, HOME: work };
  mustPass('caddy', ['validate', '--config', file, '--adapter', 'caddyfile'], env);
  return running(spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], { env }), port, base);
}

function mustPass(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): void {
  const done = spawnSync(command, args, { encoding: 'utf8', env });
  if (done.status !== 0) throw new Error(`${command} ${args[0]} refuses the file:\n${done.error?.message ?? ''}${done.stdout}${done.stderr}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => resolve(typeof bound === 'object' && bound ? bound.port : 0));
    });
  });
}

/** Waits until the server answers. */
async function running(server: ChildProcess, port: number, base: string): Promise<Running> {
  let said = '';
  server.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  const address = `http://localhost:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      await fetch(address + base, { redirect: 'manual' });
      return { address, stop: () => server.kill('SIGTERM') };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  server.kill('SIGTERM');
  throw new Error(`no answer at ${address}:\n${said}`);
}
