// The two builds the tests look at: at the root, and under a base path with another host.

import { join } from 'node:path';

export interface TestSite {
  readonly name: 'root' | 'sub';
  /** Starts and ends with a slash. */
  readonly base: string;
  readonly origin: string;
  readonly folder: string;
  readonly port: number;
}

const root = join(import.meta.dirname, '..');

export const SITES: readonly TestSite[] = [
  { name: 'root', base: '/', origin: 'http://localhost:4321', folder: join(root, '.cache/site-root'), port: 4731 },
  { name: 'sub', base: '/sub/path/', origin: 'https://example.org', folder: join(root, '.cache/site-sub'), port: 4732 },
];
