// Pictures of link previews, drawn once: kept in .cache/social under a digest of what they say and of the code that draws them.

import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SocialCard } from '#drawing/social-card.ts';
import { FACE_FONTS } from '#drawing/social-fonts.ts';
import type { Order } from '#drawing/social-worker.ts';

/** The project folder: the drawing code is run from its source, whatever a bundler made of this file. */
const root = process.cwd();
const folder = join(root, '.cache/social');
const waiting: Order[] = [];
const promised = new Map<string, { readonly promise: Promise<void>; readonly resolve: () => void; readonly reject: (error: Error) => void }>();
const idle: Worker[] = [];
let workers = 0;
let code: string | undefined;

/** The PNG of a card. @throws where a letter is in none of the fonts. */
export async function socialImage(card: SocialCard): Promise<Uint8Array<ArrayBuffer>> {
  const file = fileOf(card);
  await drawn(card, file);
  return new Uint8Array(readFileSync(file));
}

/** Starts drawing what is missing, in all cores, and forgets pictures that none of the cards asks for. */
export function drawAhead(cards: readonly SocialCard[]): void {
  const files = new Map(cards.map((card) => [fileOf(card), card]));
  for (const name of readdirSync(folder)) if (!files.has(join(folder, name))) rmSync(join(folder, name), { force: true });
  for (const [file, card] of files) drawn(card, file).catch(() => undefined);
}

function fileOf(card: SocialCard): string {
  mkdirSync(folder, { recursive: true });
  return join(folder, `${createHash('sha256').update((code ??= digestOfCode())).update(JSON.stringify(card)).digest('hex').slice(0, 40)}.png`);
}

/** Whatever can change a dot: the code of this room, the versions of the two libraries, the fonts. */
function digestOfCode(): string {
  const modules = join(root, 'node_modules');
  const files = [
    ...globSync('src/drawing/*.ts', { cwd: root }).toSorted().map((file) => join(root, file)),
    ...['satori', 'sharp', 'subset-font'].map((name) => join(modules, name, 'package.json')),
    ...new Set(Object.values(FACE_FONTS).flatMap(({ files: parts }) => parts.map((file) => join(modules, file)))),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** Settles when the file is there. */
function drawn(card: SocialCard, file: string): Promise<void> {
  const known = promised.get(file);
  if (known) return known.promise;
  if (existsSync(file)) return Promise.resolve();
  const promise = Promise.withResolvers<void>();
  promised.set(file, promise);
  waiting.push({ card, file });
  if (!idle.length && workers < availableParallelism()) idle.push(startWorker());
  handOut();
  return promise.promise;
}

function handOut(): void {
  while (waiting.length && idle.length) {
    const worker = idle.pop();
    worker?.ref();
    worker?.postMessage(waiting.shift(), []);
  }
}

/** A worker at rest keeps no process alive. */
function startWorker(): Worker {
  workers += 1;
  const worker = new Worker(join(root, 'src/drawing/social-worker.ts'));
  worker.on('message', ({ file, error }: { file: string; error?: string }) => {
    if (error === undefined) promised.get(file)?.resolve();
    else promised.get(file)?.reject(new Error(`no picture could be drawn for ${error}`));
    promised.delete(file);
    worker.unref();
    idle.push(worker);
    handOut();
  });
  worker.on('error', (error) => {
    for (const { reject } of promised.values()) reject(error instanceof Error ? error : new Error(String(error)));
  });
  return worker;
}
