// The table of moved addresses as the built site carries it, made by views/moves.ts.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOVES_FILE, type MovesTable } from '#model/moved.ts';

/** Without base. A folder that holds no table (one made for a test, a site of before) has moved nothing. */
export function readMovesFile(folder: string): MovesTable {
  const file = join(folder, MOVES_FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as MovesTable) : { moves: [], shortIds: [], gone: [] };
}
