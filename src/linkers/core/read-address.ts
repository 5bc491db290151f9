// Files and web addresses read the same way, and at once: rules of markdown-it cannot wait, so the network is asked in a process of its own.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PATIENCE = 60_000;
/** Reads a JSON list of addresses from stdin, eight at a time; writes `{text}`, `{}` (not there) or `{error}` for each. */
const FETCH = `let input = ''; process.stdin.on('data', (part) => { input += part; }).on('end', async () => {
  const addresses = JSON.parse(input), answers = [];
  let next = 0;
  const work = async () => { while (next < addresses.length) { const i = next++; answers[i] = await fetch(addresses[i], { signal: AbortSignal.timeout(30000) }).then(
    async (answer) => answer.ok ? { text: await answer.text() } : answer.status === 404 || answer.status === 410 ? {} : { error: 'status ' + answer.status },
    (error) => ({ error: String(error.cause?.message || error.cause?.code || error.message) })); } };
  await Promise.all(Array.from({ length: 8 }, work));
  process.stdout.write(JSON.stringify(answers));
});`;

type Answer = { readonly text?: string; readonly error?: string };

/** A path, file: or http(s) address as an address. */
export function toAddress(written: string): string {
  return /^(?:https?|file):\/\//i.test(written) ? written : pathToFileURL(resolve(written)).href;
}

/**
 * The text behind each address, undefined where there is nothing (404, 410, no such file).
 * @throws Error naming the address that could not be asked and why.
 */
export function readAddresses(addresses: readonly string[]): (string | undefined)[] {
  const distant = [...new Set(addresses.filter((address) => !address.startsWith('file:')))];
  const fetched = new Map(fetchAll(distant).map((answer, i) => [distant[i], answer]));
  return addresses.map((address) => {
    const { text, error } = fetched.get(address) ?? readLocal(address);
    if (error !== undefined) throw new Error(`${address} could not be read: ${error}`);
    return text;
  });
}

function readLocal(address: string): Answer {
  const path = fileURLToPath(address.replace(/[?#].*/, ''));
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
  return existsSync(file) ? { text: readFileSync(file, 'utf8') } : {};
}

function fetchAll(addresses: readonly string[]): Answer[] {
  if (!addresses.length) return [];
  const done = spawnSync(process.execPath, ['-e', FETCH], {
    input: JSON.stringify(addresses), encoding: 'utf8', maxBuffer: 1 << 28, timeout: PATIENCE * Math.ceil(addresses.length / 100), env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (done.status !== 0) throw new Error(`${addresses[0]} could not be read: ${done.error?.message ?? (done.stderr.trim() || 'the process that asks ended early')}`);
  return JSON.parse(done.stdout) as Answer[];
}
